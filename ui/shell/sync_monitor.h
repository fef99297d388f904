// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/sync_service.h"
#include "ui/shell/source_reach.h"
#include "ui/shell/status_bar.h"

#include <QHash>
#include <QObject>

namespace anjungan::shell {

/// The window's knowledge of its data and of the sync: follows the sync's signals and queries the datasets' records
/// from the cache, at the start and after each sync. Lives on the UI thread; never blocks.
class SyncMonitor : public QObject
{
    Q_OBJECT
public:
    /// `syncing` may be null: then only the cache is used. All references must outlive it.
    SyncMonitor(const workspace::Workspace &workspace, query::QueryService &queries, sync::SyncService *syncing,
                const sync::Clock &clock, QString cacheFile, QObject *parent = nullptr);

    Reach reach() const { return m_connection.reach(); }
    const QList<store::DatasetRecord> &records() const { return m_records; }
    const QHash<QString, sync::Progress> &running() const { return m_running; } ///< of the current run, by dataset
    [[nodiscard]] bool isRunning() const { return m_runs; }
    QDateTime now() const { return m_clock.now(); }
    QDateTime startedAt() const { return m_startedAt; } ///< by this device's clock
    /// Why the cache cannot be written, until a sync has ended.
    const std::optional<message::Message> &cacheFailure() const { return m_remark; }
    [[nodiscard]] bool isClockWrong() const;
    /// When a source last confirmed any of the datasets; nothing where there are none.
    std::optional<QDateTime> lastConfirmed() const;
    StatusText status(const theme::Formatter &format) const;
    [[nodiscard]] bool isSettled() const { return !m_isAsking; }

    /// Sets a line for the status, shown until a sync has ended.
    void showRemark(const message::Message &what);

    /// Queries the records again. One question at a time, so that no older answer arrives after a newer one.
    void ask();

Q_SIGNALS:
    void changed();
    void published(const QStringList &datasets); ///< their content has changed

private:
    void progressed(const sync::Progress &progress);

    const workspace::Workspace &m_workspace;
    query::QueryService &m_queries;
    const sync::Clock &m_clock;
    const QString m_cacheFile;
    const QDateTime m_startedAt;
    SourceReach m_connection;
    QList<store::DatasetRecord> m_records;
    std::optional<message::Message> m_remark;     ///< why nothing can be synced, until a sync has ended
    std::optional<message::Message> m_unanswered; ///< why the last question for the records had no answer
    qint64 m_cacheBytes = 0;
    bool m_runs = false;
    QStringList m_run; ///< datasets of the run that is under way, or of the last
    bool m_isPaused = false;
    QHash<QString, sync::Progress> m_running;
    bool m_isAsking = false;
    bool m_asksAgain = false; ///< something happened since the question that is under way was put
};

} // namespace anjungan::shell
