// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/search_box.h"

#include "ui/panels/title_button.h"
#include "ui/shell/search/hit_list.h"
#include "ui/shell/search/meaning_card.h"
#include "ui/shell/search/meaning_preview.h"
#include "ui/shell/search/recent_searches.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr int hitsOfGroup = 3;
constexpr int longestSearch = 200; ///< UTF-16 units; more is not read
// Lengths at a factor of 1, device-independent pixels.
constexpr double boxWidth = 900, boxHeight = 660, headHeight = 60, footHeight = 40, boxGap = 10;
constexpr double previewWidth = 336, leastWide = 760, leastForHints = 560;

} // namespace

SearchBox::SearchBox(const panels::PanelServices &services, RecentSearches &recent, QString page, QWidget *parent)
    : QWidget(parent), m_services(services), m_recent(recent), m_page(std::move(page)), m_field(new QLineEdit(this)),
      m_card(new MeaningCard(services.theme, services.format, this)), m_list(new HitList(services.theme, this)),
      m_preview(new MeaningPreview(services, this))
{
    m_field->setObjectName(u"search_field"_s);
    m_field->setPlaceholderText(tr("Search"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setMaxLength(longestSearch);
    m_field->installEventFilter(this);
    m_card->setObjectName(u"search_meaning"_s);
    m_list->setObjectName(u"search_hits"_s);
    m_list->setAccessibleName(tr("Search"));
    auto *close = new panels::TitleButton(u"close"_s, tr("Close"), services.theme, this);
    close->setObjectName(u"search_close"_s);
    m_close = close;
    connect(close, &QAbstractButton::clicked, this, &SearchBox::closeWanted);
    connect(m_field, &QLineEdit::textChanged, this, &SearchBox::ask);
    connect(m_card, &QAbstractButton::clicked, this, [this] { choose(m_card->link()); });
    connect(m_list, &HitList::chosen, this, &SearchBox::onChosen);
    connect(m_preview, &MeaningPreview::settled, this, &SearchBox::emitIfSettled);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SearchBox::onAnswered);
    connect(&services.theme, &theme::Theme::changed, this, &SearchBox::applyTheme);
    applyTheme();
    ask();
}

SearchBox::~SearchBox() { m_asked.cancel(); }

bool SearchBox::isSettled() const { return !m_isPending && m_preview->isSettled(); }

QSize SearchBox::sizeHint() const { return {m_services.theme.pixels(boxWidth), m_services.theme.pixels(boxHeight)}; }

void SearchBox::applyTheme()
{
    m_field->setFont(m_services.theme.font(theme::Role::Title));
    m_field->setStyleSheet(u"QLineEdit, QLineEdit:hover, QLineEdit:focus { background: transparent; border: none; "
                           "border-radius: 0; padding: 0; }"_s);
    place();
    update();
}

bool SearchBox::isWide() const { return width() >= m_services.theme.length(leastWide); }

void SearchBox::resizeEvent(QResizeEvent *) { place(); }

void SearchBox::place()
{
    const theme::Theme &theme = m_services.theme;
    const int head = theme.pixels(headHeight), foot = theme.pixels(footHeight), gap = theme.pixels(boxGap);
    const int target = theme.touchTarget();
    m_close->setGeometry(width() - target, (head - target) / 2, target, target);
    const int left = theme.pixels(44);
    const int note = isWide() ? theme.pixels(260) : 0;
    m_field->setGeometry(left, 0, std::max(0, width() - left - target - note - gap), head - 1);
    int top = head + gap;
    if (!m_card->isHidden()) {
        m_card->setGeometry(0, top, width(), m_card->sizeHint().height());
        top += m_card->height() + gap;
    }
    const int bottom = height() - foot - (foot > 0 ? gap / 2 : 0);
    const bool hasPreview = !m_card->isHidden() && isWide();
    m_preview->setVisible(hasPreview);
    const int preview = hasPreview ? theme.pixels(previewWidth) : 0;
    m_preview->setGeometry(width() - preview, top, preview, std::max(0, bottom - top));
    m_list->setGeometry(0, top, width() - preview - (hasPreview ? 2 * gap : 0), std::max(0, bottom - top));
}

void SearchBox::ask()
{
    m_asked.cancel();
    m_isEnterWanted = false;
    const QString text = m_field->text();
    if (text.trimmed().isEmpty())
        return showRecent();
    m_isPending = true;
    m_asked = m_services.queries.search(
        {.text = text, .page = m_page, .language = m_services.language, .limit = hitsOfGroup});
    m_watcher.setFuture(m_asked); // forgets the older one, whose answer then nobody hears
}

void SearchBox::showRecent()
{
    m_watcher.setFuture({});
    m_isPending = false;
    m_card->hide();
    m_preview->clear();
    m_foot.clear();
    m_list->setRows(rowsOf(m_recent.texts()));
    m_list->step(1);
    place();
    update();
    emitIfSettled();
}

void SearchBox::onAnswered()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    m_isPending = false;
    const auto result = m_watcher.result();
    showAnswer(result ? *result : query::SearchAnswer());
    if (std::exchange(m_isEnterWanted, false))
        return chooseCurrent();
    emitIfSettled();
}

void SearchBox::showAnswer(const query::SearchAnswer &answer)
{
    const bool hasMeaning = answer.interpretation.has_value();
    m_card->setVisible(hasMeaning);
    m_card->setCurrent(hasMeaning);
    if (hasMeaning) {
        const workspace::PageSpec *page = m_services.workspace.page(answer.interpretation->page);
        m_card->showMeaning(*answer.interpretation, page && !page->icon.isEmpty() ? page->icon : u"layers"_s);
        if (isWide())
            m_preview->showMeaning(*answer.interpretation);
    }
    if (!hasMeaning)
        m_preview->clear();
    m_list->setRows(rowsOf(answer, m_services.workspace, m_services.format));
    m_list->clearCurrent();
    if (!hasMeaning)
        m_list->step(1);
    const qint64 count = answer.count();
    //: %n chooses the form; %1 is the number of hits as it is written, %2 the time
    m_foot = tr("%1 hits, %2 ms", nullptr, static_cast<int>(std::min<qint64>(count, 1'000'000)))
                 .arg(m_services.format.whole(count), m_services.format.integer(std::ceil(answer.milliseconds)));
    place();
    update();
}

void SearchBox::emitIfSettled()
{
    if (isSettled())
        Q_EMIT settled();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool SearchBox::onKey(int key)
{
    constexpr int stepsOfPage = 6;
    switch (key) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        for (int at = 0; at < stepsOfPage; ++at)
            step(key == Qt::Key_PageUp ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_isEnterWanted = m_isPending;
        if (!m_isPending)
            chooseCurrent();
        return true;
    default:
        return false;
    }
}

void SearchBox::step(int by)
{
    const bool hasCard = !m_card->isHidden();
    if (hasCard && m_card->isCurrent()) {
        if (by > 0 && m_list->step(1))
            m_card->setCurrent(false);
        return;
    }
    if (!m_list->step(by) && by < 0 && hasCard) {
        m_list->clearCurrent();
        m_card->setCurrent(true);
    }
}

void SearchBox::chooseCurrent()
{
    if (!m_card->isHidden() && m_card->isCurrent())
        choose(m_card->link());
    else
        m_list->chooseCurrent();
}

void SearchBox::onChosen(const HitRow &row)
{
    if (row.kind == HitRow::Kind::Recent) {
        m_field->setText(row.title);
        m_field->setFocus();
    } else {
        choose(row.link);
    }
}

void SearchBox::choose(const workspace::Link &link)
{
    m_recent.add(m_field->text());
    Q_EMIT chosen(workspace::Link(link)); // a copy: who hears it closes the box
}

void SearchBox::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = m_services.theme;
    const theme::Tokens &tokens = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double head = theme.length(headHeight), inset = theme.length(12);
    const int icon = theme.pixels(22);
    painter.drawPixmap(QPointF(inset, (head - icon) / 2),
                       theme::iconPixmap(u"search"_s, tokens.accent, icon, devicePixelRatioF()));
    if (isWide()) {
        painter.setFont(theme.font(theme::Role::Small));
        painter.setPen(tokens.ink2);
        theme::drawLine(
            painter,
            QRectF(m_field->geometry().right() + 1, 0, m_close->x() - m_field->geometry().right() - inset, head),
            tr("searched on this device, also offline"), Qt::AlignRight | Qt::AlignVCenter);
    }
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(0, head), QPointF(width(), head));
    paintFoot(painter);
}

void SearchBox::paintFoot(QPainter &painter) const
{
    const theme::Theme &theme = m_services.theme;
    const theme::Tokens &tokens = theme.tokens();
    const QRectF foot(0, height() - theme.length(footHeight), width(), theme.length(footHeight));
    painter.setPen(tokens.line);
    painter.drawLine(foot.topLeft(), foot.topRight());
    const QFont small = theme.font(theme::Role::Small);
    painter.setFont(small);
    painter.setPen(tokens.ink2);
    const double inset = theme.length(12);
    theme::drawLine(painter, foot.adjusted(inset, 0, -inset, 0), m_foot, Qt::AlignRight | Qt::AlignVCenter);
    if (width() < theme.length(leastForHints))
        return;
    double x = inset;
    const auto key = [&](const QString &text) {
        const double wide = std::max(theme::textWidth(text, small) + theme.length(14), theme.length(24));
        const QRectF cap(x, foot.center().y() - theme.length(10), wide, theme.length(20));
        painter.setPen(tokens.line);
        painter.setBrush(tokens.card);
        painter.drawRoundedRect(cap, theme.length(5), theme.length(5));
        painter.setPen(tokens.ink2);
        painter.drawText(cap, Qt::AlignCenter, text);
        x += wide + theme.length(6);
    };
    const auto word = [&](const QString &text) {
        const double wide = theme::textWidth(text, small) + 1;
        painter.setPen(tokens.ink2);
        theme::drawLine(painter, QRectF(x, foot.top(), wide, foot.height()), text);
        x += wide + theme.length(18);
    };
    key(u"↑"_s);
    key(u"↓"_s);
    //: with the arrow keys
    word(tr("move"));
    key(tr("Enter"));
    //: with the key Enter
    word(tr("open"));
    key(tr("Esc"));
    //: with the key Esc
    word(tr("close"));
}

} // namespace anjungan::shell
