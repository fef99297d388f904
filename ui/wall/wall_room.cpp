// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_room.h"

#include "core/workspace/ids.h"
#include "ui/shell/sync_monitor.h"
#include "ui/wall/log.h"

#include <QLabel>
#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace anjungan::wall {

using namespace Qt::StringLiterals;

WallRoom::WallRoom(const Parts &parts, QHash<QString, QPixmap> former, QObject *parent)
    : QObject(parent), m_parts(parts),
      m_monitor(std::make_unique<shell::SyncMonitor>(parts.workspace, parts.queries, parts.syncing, parts.clock,
                                                     parts.cacheFile)),
      m_watch(parts.workspace, parts.queries, parts.language), m_board(parts.workspace.wall.siaga),
      m_memory(parts.memory), m_former(std::move(former))
{
    m_board.remember(parts.memory);
    connect(m_monitor.get(), &shell::SyncMonitor::published, this, &WallRoom::refresh);
    connect(m_monitor.get(), &shell::SyncMonitor::changed, this, [this] {
        if (m_monitor->isSettled())
            for (const Shown &shown : m_shown)
                shown.window->beat();
    });
    connect(&m_watch, &SiagaWatch::changed, this, [this] {
        m_board.update(m_watch.holding(), m_parts.clock.now());
        keepMemory();
    });
    if (parts.syncing)
        connect(parts.syncing, &sync::SyncService::finished, &m_watch, &SiagaWatch::ask);
    connect(&parts.screens, &Screens::changed, this, &WallRoom::followScreens);
    m_watch.ask();
    followScreens();
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WallRoom::tick);
}

WallRoom::~WallRoom() = default;

void WallRoom::start()
{
    tick();
    m_timer.start(tickEvery);
}

void WallRoom::tick()
{
    m_board.update(m_parts.clock.now());
    if (m_parts.steady() - m_asked >= askEvery) {
        m_asked = m_parts.steady();
        m_monitor->ask();
        m_watch.ask(); // a condition may begin with a day, without a publish
    }
    for (const Shown &shown : m_shown) {
        shown.window->tick();
        uncover(shown);
    }
    keepMemory();
}

std::vector<WallWindow *> WallRoom::windows() const
{
    std::vector<WallWindow *> windows;
    windows.reserve(m_shown.size());
    for (const Shown &shown : m_shown)
        windows.push_back(shown.window.get());
    return windows;
}

QHash<QString, QPixmap> WallRoom::pictures() const
{
    QHash<QString, QPixmap> pictures;
    for (const Shown &shown : m_shown)
        pictures.insert(shown.screen.name, shown.window->grab());
    return pictures;
}

void WallRoom::cover(Shown &shown, const QPixmap &former)
{
    if (former.isNull())
        return;
    auto *label = new QLabel(shown.window.get());
    label->setPixmap(former);
    label->setScaledContents(true); // on a screen that has changed its size meanwhile
    label->setGeometry(shown.screen.geometry.translated(-shown.screen.geometry.topLeft()));
    label->show();
    shown.cover = label;
    QTimer::singleShot(longestCover, label, &QObject::deleteLater);
    connect(shown.window.get(), &WallWindow::settled, label, &QObject::deleteLater);
}

void WallRoom::uncover(const Shown &shown)
{
    if (shown.cover && !shown.window->shownPage().isEmpty())
        shown.cover->deleteLater();
}

void WallRoom::refresh(const QStringList &datasets)
{
    // What is derived may depend on any of them.
    const QStringList derived = workspace::idsOf(m_parts.workspace.derived);
    for (const Shown &shown : m_shown)
        shown.window->refresh(datasets.isEmpty() ? datasets : datasets + derived);
    m_watch.ask();
}

void WallRoom::keepMemory()
{
    const QStringList memory = m_board.memory();
    if (memory != std::exchange(m_memory, memory))
        Q_EMIT memoryChanged(memory);
}

void WallRoom::followScreens()
{
    const QList<ScreenState> screens = m_parts.screens.screens();
    std::erase_if(m_shown, [&screens](const Shown &shown) {
        return !std::ranges::contains(screens, shown.screen.name, &ScreenState::name);
    });
    for (const ScreenState &screen : screens) {
        auto found = std::ranges::find(m_shown, screen.name, [](const Shown &shown) { return shown.screen.name; });
        if (found == m_shown.end()) {
            const workspace::WallScreen *own = m_parts.workspace.wall.screen(screen.name, screen.index);
            const WallParts parts{.workspace = m_parts.workspace,
                                  .queries = m_parts.queries,
                                  .clock = m_parts.clock,
                                  .steady = m_parts.steady,
                                  .language = m_parts.language,
                                  .tilesFolder =
                                      m_parts.cacheFile.isEmpty() ? QString() : m_parts.cacheFile + u".tiles"_s,
                                  .mapSurface = m_parts.mapSurface,
                                  .mapEngine = m_parts.mapEngine,
                                  .board = m_board,
                                  .watch = m_watch,
                                  .monitor = *m_monitor};
            m_shown.push_back({screen, std::make_unique<WallWindow>(parts, own)});
            found = std::prev(m_shown.end());
            connect(found->window.get(), &WallWindow::acknowledged, this, [this] {
                m_board.acknowledge();
                tick();
            });
        }
        found->screen = screen;
        if (const auto former = m_former.constFind(screen.name); former != m_former.cend())
            cover(*found, *former);
        place(*found);
    }
    m_former.clear(); // a screen that comes later begins anew
}

void WallRoom::place(const Shown &shown) const
{
    WallWindow &window = *shown.window;
    window.setWindowFlag(Qt::FramelessWindowHint);
    if (shown.screen.screen)
        window.setScreen(shown.screen.screen);
    // In case there is no window manager to do it, as on a kiosk.
    window.setGeometry(shown.screen.geometry);
    if (shown.screen.screen)
        window.showFullScreen();
    else
        window.show();
}

} // namespace anjungan::wall
