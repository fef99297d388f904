// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/around_page.h"

#include "core/base/joined_parts.h"
#include "ui/field/around/around_map.h"
#include "ui/field/around/data_ribbon.h"
#include "ui/field/around/here_card.h"
#include "ui/field/around/here_words.h"
#include "ui/field/around/list_pane.h"
#include "ui/field/around/sheet_handle.h"
#include "ui/words/sentence.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

using namespace std::chrono_literals;

/// Lengths in device-independent pixels at a factor of 1.
constexpr double leastWide = 900, leastList = 420, mostList = 520, listShare = 0.42;
constexpr double sheetOverlap = 20, leastMap = 180, handleRoom = 200;
constexpr int rowsOfSheet = 5;

/// A recording without times counts its seconds from 1970, before there was a receiver.
bool hasTime(const Fix &fix)
{
    constexpr int firstYear = 1980;
    return fix.time.date().year() >= firstYear;
}

} // namespace

AroundPage::AroundPage(const panels::PanelServices &services, MakePositions positions, Ticks ticks, QWidget *parent)
    : QWidget(parent), m_services(services), m_around(*services.workspace.around), m_words(services),
      m_positioning(std::move(positions), services.clock, std::move(ticks)),
      m_inquiry(services.queries, services.language), m_ribbon(new DataRibbon(services.theme, this)),
      m_map(new AroundMap(services, m_around, m_words, this)), m_list(new ListPane(services, m_around, m_words, this)),
      m_handle(new SheetHandle(services.theme, this))
{
    setFocusPolicy(Qt::ClickFocus);
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &AroundPage::showRibbon);
    connect(&m_positioning, &Positioning::changed, this, &AroundPage::follow);
    connect(&m_inquiry, &AroundInquiry::answered, this, &AroundPage::showAnswer);
    connect(m_map, &AroundMap::settled, this, &AroundPage::settle);
    connect(m_map, &AroundMap::rowTapped, this, &AroundPage::choose);
    connect(m_map, &AroundMap::choiceEnded, this, [this] { choose(-1); });
    connect(&m_map->hereCard(), &HereCard::clicked, this, [this] {
        if (m_positioning.state() == Positioning::State::Denied ||
            m_positioning.state() == Positioning::State::Unavailable)
            return m_positioning.tryAgain();
        const auto &answer = m_inquiry.answer();
        if (!answer || answer->shown < 0)
            return;
        // The next kind of zones that has the position.
        const int count = static_cast<int>(answer->zones.size());
        for (int step = 1; step < count; ++step) {
            const int next = (answer->shown + step) % count;
            if (answer->zones[static_cast<std::size_t>(next)].zoneClass >= 0)
                return m_inquiry.chooseZones(next);
        }
    });
    connect(&m_list->rows(), &HitList::clicked, this, &AroundPage::choose);
    connect(m_list, &ListPane::listChosen, this, [this](int list) {
        choose(-1);
        m_inquiry.chooseList(list);
    });
    connect(m_list, &ListPane::chipChosen, this, [this](int chip) {
        choose(-1);
        m_inquiry.chooseChip(chip == ListPane::allChips ? -1 : chip);
    });
    connect(m_list, &ListPane::inZoneChosen, this, [this](bool onlyInZone) {
        choose(-1);
        m_inquiry.chooseInZone(onlyInZone);
    });
    connect(m_handle, &SheetHandle::tallWanted, this, [this](bool isTall) {
        m_isTall = isTall;
        m_handle->setTall(isTall);
        layOut();
    });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &AroundPage::wakeOrRest);
    connect(&services.theme, &theme::Theme::changed, this, [this] {
        layOut();
        update();
    });
    showAnswer();
}

AroundPage::~AroundPage() { m_map->disconnect(this); }

QString AroundPage::title() const
{
    return m_around.title.isEmpty() ? tr("Around me") : m_around.title.in(m_services.language);
}

void AroundPage::refresh(const QStringList &datasets)
{
    m_map->refresh(datasets);
    m_inquiry.askAgain();
    showRibbon();
}

bool AroundPage::isSettled() const
{
    const Positioning::State state = m_positioning.state();
    const bool isTold = state == Positioning::State::NoFix || state == Positioning::State::Denied ||
                        state == Positioning::State::Unavailable;
    const bool isAnswered = (m_inquiry.answer() || m_inquiry.error()) && !m_inquiry.isPending();
    return (isTold || isAnswered) && m_map->isSettled();
}

void AroundPage::settle()
{
    if (isSettled())
        Q_EMIT settled();
}

bool AroundPage::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange)
        watchWindow();
    return QWidget::event(event);
}

void AroundPage::watchWindow()
{
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window();
    m_window->installEventFilter(this);
}

bool AroundPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange || event->type() == QEvent::Hide || event->type() == QEvent::Show)
        // The window's state is up to date only after the event was handled.
        QMetaObject::invokeMethod(this, &AroundPage::wakeOrRest, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void AroundPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watchWindow();
    wakeOrRest();
}

void AroundPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    wakeOrRest();
}

void AroundPage::wakeOrRest()
{
    // A picture is of a window that nobody activates.
    const bool isActive = m_services.mapSurface == map::MapSurface::Static ||
                          QGuiApplication::applicationState() == Qt::ApplicationActive;
    const bool isLooked = isVisible() && isActive && !window()->isMinimized();
    if (isLooked == m_positioning.isLooked())
        return;
    if (isLooked)
        m_minute.start();
    else
        m_minute.stop();
    m_positioning.setLooked(isLooked);
    if (isLooked)
        showRibbon();
}

void AroundPage::follow()
{
    if (m_positioning.state() == Positioning::State::Resting)
        return showHere(); // nobody looks, or another window is in front
    const auto &fix = m_positioning.fix();
    const QString place = fix ? m_services.format.coordinates(fix->degrees.x, fix->degrees.y) : QString();
    const QString recorded = !fix || !fix->isRecording ? QString()
                             : hasTime(*fix)           ? tr("recording, %1").arg(m_services.format.dateTime(fix->time))
                                                       : tr("recording without times");
    m_map->setFix(fix, m_positioning.state() != Positioning::State::Fixed);
    if (fix && m_positioning.state() == Positioning::State::Fixed)
        m_inquiry.setFix(*fix);
    showHere();
    const QString accuracy = fix && fix->accuracy ? m_words.distance(std::max(*fix->accuracy, 1.0)) : QString();
    m_list->setAccuracy(
        !fix ? QString()
        : accuracy.isEmpty()
            ? tr("straight from your position")
            : tr("straight from your position, accurate to %1").arg(m_services.format.distance(fix->accuracy)));
    if (const QString told = base::joinedParts({place, recorded}); told != std::exchange(m_place, told))
        Q_EMIT placeChanged();
    settle();
}

void AroundPage::showAnswer()
{
    const auto &answer = m_inquiry.answer();
    m_list->show(answer, m_inquiry.list(), m_inquiry.chip() < 0 ? ListPane::allChips : m_inquiry.chip(),
                 m_inquiry.isInZone());
    if (!answer)
        m_list->setNote(m_inquiry.error()
                            ? words::readerSentence(m_inquiry.error()->what, m_services.workspace.timeZone)
                            : tr("The list appears with your position."));
    if (answer && static_cast<std::size_t>(std::max(m_chosen, 0)) >= answer->hits.hits.size())
        choose(-1);
    m_map->setAnswer(answer);
    showHere();
    showRibbon();
    settle();
}

void AroundPage::showHere()
{
    const HereWords words(m_services, m_around, m_positioning, m_inquiry);
    std::function<void(QPainter &, const QRectF &)> stripe;
    if (const auto zone = words.zone())
        stripe = [this, zone = *zone](QPainter &painter, const QRectF &rect) {
            paintClass(painter, rect, *zone.zones, zone.zoneClass, m_services.theme);
        };
    m_map->hereCard().setText(words.text(), std::move(stripe));
    m_map->layOutOver();
}

void AroundPage::showRibbon()
{
    const bool isOffline = m_services.isOffline();
    std::optional<QDateTime> first;
    const auto take = [&first](const std::optional<QDateTime> &confirmed) {
        if (confirmed && (!first || *confirmed < *first))
            first = confirmed;
    };
    if (const auto &answer = m_inquiry.answer()) {
        if (!answer->hits.error)
            take(answer->hits.provenance.confirmedAt);
        for (const query::ZonesHere &here : answer->zones)
            if (!here.error)
                take(here.provenance.confirmedAt);
    }
    QString age;
    if (first) {
        const std::chrono::seconds since(first->secsTo(m_services.clock.now()));
        const QString moment = m_services.format.dateTime(*first);
        age = since < 1min ? tr("data as of %1").arg(moment) // "just now" is no age
                           : tr("data %1 old, as of %2").arg(m_services.format.age(since), moment);
    }
    m_ribbon->setText(isOffline, isOffline ? tr("Offline") : QString(), age,
                      isOffline ? tr("catches up when connected") : QString());
}

void AroundPage::choose(int row)
{
    m_chosen = row;
    m_list->rows().setMarked(row);
    m_map->choose(row);
    if (row >= 0 && m_isTall && !isWide()) {
        m_isTall = false;
        m_handle->setTall(false);
        layOut();
    }
}

bool AroundPage::isWide() const { return width() >= m_services.theme.length(leastWide) && width() > height(); }

void AroundPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void AroundPage::layOut()
{
    const theme::Theme &theme = m_services.theme;
    const int ribbon = m_ribbon->sizeHint().height();
    m_ribbon->setGeometry(0, 0, width(), ribbon);
    const bool wide = isWide();
    m_map->setBottomInset(wide ? 0 : theme.pixels(sheetOverlap));
    m_list->setSheet(!wide);
    m_handle->setVisible(!wide);
    if (wide) {
        const int list =
            std::clamp(static_cast<int>(width() * listShare), theme.pixels(leastList), theme.pixels(mostList));
        m_map->setGeometry(0, ribbon, width() - list, height() - ribbon);
        m_list->setGeometry(width() - list, ribbon, list, height() - ribbon);
        return;
    }
    const int room = height() - ribbon;
    const int whole = m_list->heightOfRows(rowsOfSheet);
    const int low = std::clamp(whole, room / 4, std::max(room / 2, room / 4));
    const int tall = std::max(low, room - theme.pixels(leastMap));
    const int list = m_isTall ? tall : low;
    m_map->setGeometry(0, ribbon, width(), room - list + theme.pixels(sheetOverlap));
    m_list->setGeometry(0, height() - list, width(), list);
    const int handle = theme.pixels(handleRoom);
    m_handle->setGeometry((width() - handle) / 2, height() - list - theme.touchTarget() / 2, handle,
                          theme.touchTarget());
    m_handle->raise();
}

void AroundPage::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_services.theme.tokens().ground); }

void AroundPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen >= 0)
        return choose(-1);
    QWidget::keyPressEvent(event);
}

} // namespace anjungan::field
