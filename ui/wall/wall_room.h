// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/wall/screens.h"
#include "ui/wall/wall_parts.h"
#include "ui/wall/wall_window.h"

#include <QHash>
#include <QPixmap>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace anjungan::wall {

/// All of a wall: one window for each screen, as long as the screen is there, and what they share. Lives on the UI
/// thread.
class WallRoom : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const workspace::Workspace &workspace;
        query::QueryService &queries;
        const sync::Clock &clock;
        std::function<std::chrono::milliseconds()> steady;
        sync::SyncService *syncing = nullptr; ///< null: only the cache is shown
        QString cacheFile;
        QString language;
        map::MapSurface mapSurface = map::MapSurface::Interactive;
        map::SharedQmlEngine *mapEngine = nullptr;
        Screens &screens;
        QStringList memory = {}; ///< SiagaBoard::memory() of the last time
    };

    /// How often the windows go on.
    static constexpr std::chrono::milliseconds tickEvery{500};
    /// How often a question is put although nothing was published: the heart beats only while it is answered.
    static constexpr std::chrono::seconds askEvery{30};
    static constexpr std::chrono::seconds longestCover{30};

    /// All references must outlive it. `former` are the pictures() of the room before this one: each window shows its
    /// own until it has a page, for `longestCover` at most. Call start(), or tick() from a test.
    explicit WallRoom(const Parts &parts, QHash<QString, QPixmap> former = {}, QObject *parent = nullptr);
    ~WallRoom() override;

    void start();
    void tick();

    std::vector<WallWindow *> windows() const;
    /// What is seen now, by the names of the screens.
    QHash<QString, QPixmap> pictures() const;
    SiagaBoard &board() { return m_board; }
    const SiagaWatch &watch() const { return m_watch; }

Q_SIGNALS:
    /// For the next start: SiagaBoard::memory().
    void memoryChanged(const QStringList &memory);

private:
    struct Shown
    {
        ScreenState screen;
        std::unique_ptr<WallWindow> window;
        QPointer<QWidget> cover = {}; ///< over the window, its child
    };

    void followScreens();
    void place(const Shown &shown) const;
    static void cover(Shown &shown, const QPixmap &former);
    static void uncover(const Shown &shown);
    void refresh(const QStringList &datasets);
    void keepMemory();

    const Parts m_parts;
    std::unique_ptr<shell::SyncMonitor> m_monitor;
    SiagaWatch m_watch;
    SiagaBoard m_board;
    QStringList m_memory;
    std::vector<Shown> m_shown;
    QHash<QString, QPixmap> m_former; ///< not shown yet: a screen's worth of memory each
    QTimer m_timer;
    std::chrono::milliseconds m_asked{0};
};

} // namespace anjungan::wall
