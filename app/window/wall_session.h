// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/watchdog.h"
#include "app/workspace_loader.h"
#include "core/sync/sync_service.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/wall/wall_room.h"

#include <memory>

namespace anjungan::app {

/// A wall for one workspace and one cache, with the sync that updates the cache. Lives on the UI thread.
class WallSession : public QObject
{
    Q_OBJECT

public:
    /// `clock` and `screens` must outlive it. `memory`: see wall::SiagaBoard; `former`: see wall::WallRoom.
    WallSession(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock, wall::Screens &screens,
                const QString &language, const QStringList &memory, const QHash<QString, QPixmap> &former = {});
    ~WallSession() override;

    sync::SyncService &syncing() { return m_sync; }
    const wall::WallRoom &room() const { return *m_room; }

Q_SIGNALS:
    void memoryChanged(const QStringList &memory);

private:
    const std::shared_ptr<const workspace::Workspace> m_workspace;
    sync::SyncService m_sync;
    query::QueryService m_queries;
    map::SharedQmlEngine m_mapEngine;
    std::unique_ptr<wall::WallRoom> m_room; ///< after the members that it refers to
};

/// Feeds systemd's watchdog while this thread and the sync's live; null where systemd does not ask for it.
std::unique_ptr<Watchdog> watchdogOf(sync::SyncService &syncing);

/// Milliseconds of a clock that nobody sets.
std::chrono::milliseconds steadyNow();

} // namespace anjungan::app
