// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/sync_service.h"
#include "ui/shell/source_reach.h"
#include "ui/shell/status_bar.h"

#include <QHash>
#include <QObject>

namespace anjungan::shell {

/// What the window knows of its data and of the sync: follows the sync's signals and asks the cache for the datasets'
/// records, at the start and after each sync. Lives on the UI thread, waits for nothing.
class SyncMonitor : public QObject
{
    Q_OBJECT
public:
    /// `syncing` may be null: then everything comes from the cache. All that is passed by reference must outlive it.
    SyncMonitor(const workspace::Workspace &workspace, query::QueryService &queries, sync::SyncService *syncing,
                const sync::Clock &clock, QString cacheFile, QObject *parent = nullptr);

    Reach reach() const { return m_connection.reach(); }
    const QList<store::DatasetRecord> &records() const { return m_records; }
    const QHash<QString, sync::Progress> &running() const { return m_running; } ///< of the run under way, by dataset
    StatusText status(const theme::Formatter &format) const;
    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

    /// What the status says until a sync has ended.
    void tell(const message::Message &what);

    /// Asks for the records again.
    void ask();

Q_SIGNALS:
    void changed();
    void published(const QStringList &datasets); ///< their content is another now

private:
    void progressed(const sync::Progress &progress);

    const workspace::Workspace &m_workspace;
    query::QueryService &m_queries;
    const sync::Clock &m_clock;
    const QString m_cacheFile;
    SourceReach m_connection;
    QList<store::DatasetRecord> m_records;
    std::optional<message::Message> m_trouble; ///< why nothing can be said or synced, or what else must be told
    qint64 m_cacheBytes = 0;
    bool m_runs = false;
    bool m_isPaused = false;
    QHash<QString, sync::Progress> m_running;
    int m_asked = 0;
};

} // namespace anjungan::shell
