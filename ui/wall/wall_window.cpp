// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_window.h"

#include "ui/map/canvas/scene_graph.h"
#include "ui/shell/sync_monitor.h"
#include "ui/wall/log.h"
#include "ui/wall/pixel_shift.h"
#include "ui/wall/siaga_banner.h"
#include "ui/wall/slides.h"
#include "ui/wall/stops.h"
#include "ui/wall/wall_foot.h"
#include "ui/wall/wall_header.h"
#include "ui/wall/wall_words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace anjungan::wall {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// Pixels that the picture moves at most, at a factor of 1.
constexpr double mostShift = 1.5;
constexpr double bannerBelow = 8;

workspace::WallScreen screenOr(const workspace::WallScreen *screen, const workspace::Workspace &workspace)
{
    return screen ? *screen : workspace::WallScreen{.sight = workspace.wall.sight};
}

} // namespace

WallWindow::WallWindow(const WallParts &parts, const workspace::WallScreen *screen, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_screen(screenOr(screen, parts.workspace)),
      m_format(parts.language, parts.workspace.timeZone), m_theme(theme::Scheme::Dark),
      m_services{.queries = parts.queries,
                 .workspace = parts.workspace,
                 .theme = m_theme,
                 .format = m_format,
                 .clock = parts.clock,
                 .language = parts.language,
                 .tilesFolder = parts.tilesFolder,
                 .mapSurface = parts.mapSurface,
                 .mapEngine = parts.mapEngine,
                 .isAttended = false,
                 .isOffline = [this] { return m_parts.monitor.reach() == shell::Reach::Offline; }},
      m_content(new QWidget(this)), m_header(new WallHeader(m_theme, m_content)),
      m_banner(new SiagaBanner(m_theme, m_content)), m_stage(new Stage(m_services, m_content)),
      m_foot(new WallFoot(m_theme, m_content)), m_rotation(workspace::wallEntries(parts.workspace, screen), now()),
      m_pulse(parts.steady()), m_begun(parts.steady())
{
    setWindowTitle(parts.workspace.title.in(parts.language) + u" – Anjungan"_s);
    setFocusPolicy(Qt::StrongFocus);
    map::prepareForMaps(*this, parts.mapSurface == map::MapSurface::Interactive);
    setCursor(Qt::BlankCursor);
    m_banner->hide();
    m_content->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocus();
    connect(m_stage, &Stage::ready, this, [this] {
        showWanted();
        if (isSettled())
            Q_EMIT settled();
    });
    connect(m_foot, &WallFoot::painted, this, [this] { m_pulse.painted(m_parts.steady()); });
}

WallWindow::~WallWindow() { m_stage->clear(); } // its slides refer to the services

Moment WallWindow::now() const
{
    return {.local = m_parts.clock.now().toTimeZone(m_parts.workspace.timeZone), .steady = m_parts.steady()};
}

WallWindow::Page WallWindow::pageOf(const QString &id, const workspace::Selection &selection, milliseconds dwell,
                                    int entry) const
{
    Page page{.entry = entry, .id = id, .selection = selection};
    const workspace::PageSpec *spec = m_parts.workspace.page(id);
    if (!spec)
        return page;
    page.slides = slidesOf(*spec, QSizeF(m_stage->size()) / m_theme.factor());
    page.tour = Tour(stopsOf(page.slides, selection, m_parts.watch.areas()), dwell);
    return page;
}

WallWindow::Page WallWindow::pageOf(int entry) const
{
    const workspace::WallEntry &spec = m_rotation.entries()[entry];
    return pageOf(spec.page, spec.selection, spec.dwell, entry);
}

void WallWindow::begin(Page page)
{
    m_page = std::move(page);
    m_stop.reset();
    m_wanted.reset();
    m_preparedEntry = -1;
}

void WallWindow::pinPage(const QString &page, const workspace::Selection &selection)
{
    m_isPinnedByHand = !page.isEmpty();
    if (!m_isPinnedByHand)
        return unpin();
    m_pin = Pin{.page = page, .selection = selection, .since = m_parts.steady()};
    begin(pageOf(page, selection, workspace::WallEntry::usualDwell, -1));
}

void WallWindow::followSiaga()
{
    const QDateTime utc = m_parts.clock.now();
    const Siaga *siaga = m_parts.board.current(utc);
    showBanner(siaga, utc); // before its page begins, which has what the banner leaves
    if (m_isPinnedByHand)
        return;
    const QString &own = m_parts.workspace.wall.siaga.page;
    const QString page = !siaga ? QString() : own.isEmpty() ? siaga->page : own;
    if (page.isEmpty() || !m_parts.workspace.page(page))
        return unpin();
    if (m_pin && m_pin->page == page && m_pin->selection == siaga->selection)
        return;
    m_pin = Pin{.page = page, .selection = siaga->selection, .since = m_parts.steady()};
    begin(pageOf(page, siaga->selection, workspace::WallEntry::usualDwell, -1));
}

void WallWindow::showBanner(const Siaga *siaga, const QDateTime &utc)
{
    if (siaga)
        m_banner->setWords(WallWords(m_parts.workspace, m_format, m_parts.language).banner(*siaga, m_parts.board, utc));
    if (m_banner->isHidden() == (siaga == nullptr))
        return;
    m_banner->setHidden(siaga == nullptr);
    layOut();
}

void WallWindow::unpin()
{
    if (!m_pin)
        return;
    // The rotation goes on after the page that was pinned, if it is one of its own.
    const auto &scheduled = m_rotation.scheduled();
    const auto same =
        std::ranges::find_if(scheduled, [this](int entry) { return m_rotation.entries()[entry].page == m_pin->page; });
    m_rotation.standAt(same == scheduled.end() ? m_rotation.current() : *same);
    if (same != scheduled.end())
        m_rotation.moveOn();
    m_pin.reset();
}

milliseconds WallWindow::elapsed() const
{
    if (!m_pin)
        return m_rotation.elapsed();
    const milliseconds span = std::max(m_page.tour.span(), milliseconds(1));
    return std::max(m_parts.steady() - m_pin->since, milliseconds(0)) % span;
}

void WallWindow::tick()
{
    followSiaga();
    m_rotation.update(now(), m_wanted.has_value() || m_pin.has_value());
    if (!m_pin) {
        if (m_rotation.isDue()) {
            if (m_stop && m_stage->shown())
                m_stage->shown()->rows().leave(m_page.tour.at(m_rotation.elapsed()).within);
            m_rotation.moveOn();
            m_stop.reset(); // also where it is the only page
        }
        if (m_rotation.current() >= 0 && (m_page.entry != m_rotation.current() || m_page.slides.empty()))
            begin(pageOf(m_rotation.current()));
    }
    advance();
    tell();
    const int most = m_theme.pixels(mostShift);
    m_content->move(QPoint(most, most) + pixelShift(m_parts.steady() - m_begun, most));
}

void WallWindow::advance()
{
    if (m_page.tour.isEmpty())
        return;
    const std::size_t stop = m_page.tour.at(elapsed()).stop;
    if (m_stop != stop && m_wanted != stop)
        want(stop);
    showWanted();
    if (!m_wanted) {
        pageRows();
        prepareNext();
        return;
    }
    if (m_parts.steady() - m_waitingSince < longestWait)
        return;
    qCWarning(wallLog, "page %s was not ready after %lld s", qPrintable(m_page.id),
              static_cast<long long>(longestWait.count()));
    m_waitingSince = m_parts.steady();
    if (!m_pin && m_stage->shown() && m_rotation.scheduled().size() > 1) {
        m_rotation.moveOn();
        return begin(pageOf(m_rotation.current()));
    }
    // There is nothing else: better what it has than the page before, or nothing.
    m_stage->show();
    m_stop = std::exchange(m_wanted, std::nullopt);
    m_shownPage = m_page.id;
}

void WallWindow::want(std::size_t stop)
{
    m_wanted = stop;
    m_waitingSince = m_parts.steady();
    prepare(m_page, stop);
}

void WallWindow::prepare(const Page &page, std::size_t stop)
{
    const Stop &wanted = page.tour.stops()[stop];
    m_stage->prepare({page.id, wanted.slide}, page.slides[wanted.slide], wanted.selection);
}

void WallWindow::showWanted()
{
    if (!m_wanted || !m_stage->isReady())
        return;
    if (m_stop && m_stage->shown())
        m_stage->shown()->rows().leave(m_page.tour.stops()[*m_stop].span);
    m_stage->show();
    m_stop = std::exchange(m_wanted, std::nullopt);
    if (std::exchange(m_shownPage, m_page.id) != m_page.id && m_stage->shown()->isTooHigh())
        qCWarning(wallLog, "page %s needs more height than the screen has; it is shown part by part",
                  qPrintable(m_page.id));
    tell();
}

void WallWindow::prepareNext()
{
    // What comes next of this page, else the next page.
    if (m_stop && *m_stop + 1 < m_page.tour.stops().size()) {
        const Stop &next = m_page.tour.stops()[*m_stop + 1];
        if (next.slide != m_page.tour.stops()[*m_stop].slide)
            m_stage->prepare({m_page.id, next.slide}, m_page.slides[next.slide], next.selection);
        return;
    }
    if (m_pin || m_rotation.next() < 0 || m_rotation.next() == m_rotation.current())
        return;
    const workspace::WallEntry &entry = m_rotation.entries()[m_rotation.next()];
    if (m_page.id == entry.page)
        return; // it takes the other selection in its place
    if (m_preparedEntry == m_rotation.next())
        return;
    m_preparedEntry = m_rotation.next();
    const Page next = pageOf(m_rotation.next());
    if (!next.tour.isEmpty())
        prepare(next, 0);
}

void WallWindow::pageRows()
{
    Slide *slide = m_stage->shown();
    if (!slide || !m_stop || !slide->isSettled())
        return;
    m_page.tour.setNeeded(*m_stop, slide->rows().needed());
    if (!m_pin)
        m_rotation.setNeeded(m_page.tour.span());
    slide->rows().showAt(m_page.tour.at(elapsed()).within);
}

bool WallWindow::isSettled() const { return m_stop && !m_wanted && m_stage->shown() && m_stage->shown()->isSettled(); }

void WallWindow::refresh(const QStringList &datasets) { m_stage->refresh(datasets); }

QString WallWindow::titleOf(const QString &page) const
{
    const workspace::PageSpec *spec = m_parts.workspace.page(page);
    return spec ? spec->title.in(m_parts.language) : QString();
}

void WallWindow::tell()
{
    const WallWords words(m_parts.workspace, m_format, m_parts.language);
    const QDateTime utc = m_parts.clock.now();
    m_header->setWords(words.header(titleOf(m_shownPage), utc));
    WallFoot::State state;
    const auto &scheduled = m_rotation.scheduled();
    for (const int entry : scheduled)
        state.pages.append(titleOf(m_rotation.entries()[entry].page));
    const auto isSeen = [this](int entry) {
        return m_pin ? m_rotation.entries()[entry].page == m_pin->page : entry == m_rotation.current();
    };
    const auto current = std::ranges::find_if(scheduled, isSeen);
    state.current = current == scheduled.end() ? -1 : static_cast<int>(current - scheduled.begin());
    state.isPinned = m_pin.has_value() && !m_isPinnedByHand;
    state.isHeld = m_rotation.isHeld();
    const milliseconds span = m_pin ? m_page.tour.span() : m_rotation.span();
    state.progress =
        state.isPinned ? m_parts.board.progress(utc)
        : m_pin        ? static_cast<double>(elapsed().count()) / static_cast<double>(std::max<qint64>(span.count(), 1))
                       : m_rotation.progress();
    const int next = m_pin && current != scheduled.end()
                         ? scheduled[static_cast<std::size_t>(state.current + 1) % scheduled.size()]
                         : m_rotation.next();
    const QString follows = next < 0 || scheduled.size() < 2 ? QString() : titleOf(m_rotation.entries()[next].page);
    state.above = state.isPinned ? words.pinnedUntil(m_parts.board.until(utc))
                                 : words.next(follows, span - elapsed(), state.isHeld);
    state.fresh = words.fresh(m_parts.monitor, utc);
    state.tone = m_parts.monitor.status(m_format).tone;
    state.isAlive = m_pulse.isAnswered(m_parts.steady());
    m_foot->setState(state);
}

bool WallWindow::focusNextPrevChild(bool)
{
    setFocus();
    return true;
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_MediaTogglePlayPause:
        m_rotation.toggleHold();
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_MediaNext:
        m_rotation.stepForward();
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_MediaPrevious:
        m_rotation.stepBack();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
        if (m_parts.board.isEmpty())
            m_rotation.release();
        else
            Q_EMIT acknowledged();
        break;
    case Qt::Key_Escape:
    case Qt::Key_Back:
        m_rotation.release();
        break;
    default:
        if (event->key() < Qt::Key_0 || event->key() > Qt::Key_9)
            return QWidget::keyPressEvent(event);
        m_rotation.goTo(event->key() == Qt::Key_0 ? 9 : event->key() - Qt::Key_1);
    }
    tick();
}

void WallWindow::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), m_theme.tokens().ground); }

void WallWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const WallSize before = std::exchange(m_size, wall::wallSize(size(), m_screen.sight));
    m_theme.setFactor(m_size.factor);
    layOut();
    if (m_size.isBounded && !before.isBounded)
        qCWarning(wallLog,
                  "a screen of %d×%d px is too small to be read from %.1f m: its smallest text has %.1f′ of 12′",
                  width(), height(), m_screen.sight.distance, m_size.minutes);
}

void WallWindow::layOut()
{
    const int most = m_theme.pixels(mostShift);
    m_content->setGeometry(QRect(m_content->isVisible() ? m_content->pos() : QPoint(most, most),
                                 QSize(std::max(width() - 2 * most, 1), std::max(height() - 2 * most, 1))));
    const QRect room = m_content->rect();
    const int side = m_theme.pixels(22), above = m_theme.pixels(3);
    m_header->setGeometry(0, above, room.width(), m_theme.pixels(WallHeader::high));
    int top = m_header->geometry().bottom() + 1 + above;
    if (!m_banner->isHidden()) {
        m_banner->setGeometry(side, top, room.width() - 2 * side, m_theme.pixels(SiagaBanner::high));
        top += m_banner->height() + m_theme.pixels(bannerBelow);
    }
    const int foot = m_theme.pixels(WallFoot::high);
    m_foot->setGeometry(0, room.height() - foot, room.width(), foot);
    const QRect stage(0, top, room.width(), std::max(room.height() - foot - top, 1));
    if (stage == m_stage->geometry())
        return;
    // Other slides fit another room.
    m_stage->outdate();
    m_stage->place(stage);
    if (m_pin)
        begin(pageOf(m_pin->page, m_pin->selection, workspace::WallEntry::usualDwell, -1));
    else
        begin({});
}

} // namespace anjungan::wall
