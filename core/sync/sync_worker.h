// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "core/sync/timing/schedule.h"

#include <QTimer>

#include <vector>

namespace anjungan::sync {

/// The part of SyncService on the sync's thread: opens the cache there, runs the engine, one run at a time, and follows
/// the schedule.
class SyncWorker : public QObject
{
    Q_OBJECT
public:
    SyncWorker(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock, const Options &options);
    ~SyncWorker() override;

    void syncDue();
    void syncNow(const QStringList &datasets, const QStringList &accepted);
    void reject(const QString &dataset);
    void withCache(const std::function<void(Cache &)> &work);
    void cancel();
    /// Cancels; no run begins afterwards, whatever is still queued for this thread.
    void end();
    void setConduct(const Conduct &conduct);
    void setWatched(bool isWatched);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void started(const QStringList &datasets);
    void progressed(const anjungan::sync::Progress &progress);
    void exposed(const anjungan::sync::ExposureUpdate &update);
    void finished(const anjungan::sync::Report &report);
    void rejected(const QString &dataset);
    void planned(const anjungan::sync::Plan &plan);
    void cacheFailed(const anjungan::message::Message &why);

private:
    [[nodiscard]] bool open();
    QCoro::Task<void> run(QStringList datasets, Call call);
    void syncWaiting();
    void work();
    void networkChanged();
    void arm();
    void wakeIn(std::chrono::milliseconds time);
    [[nodiscard]] Plan plan() const;

    const workspace::Workspace m_workspace;
    const ServiceParts m_parts;
    const Clock &m_clock;
    const Options m_options;
    Conduct m_conduct;
    Schedule m_schedule;
    QTimer m_timer;
    std::unique_ptr<Network> m_network; ///< null: nothing is known about it
    std::unique_ptr<source::Transport> m_transport;
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<SyncEngine> m_engine; ///< after the members that it refers to, so that it is destroyed first
    bool m_running = false;
    bool m_isEnding = false;
    bool m_isWatched = true;
    bool m_doubtsCache = false; ///< a sync could not write it: it is opened again, which checks for damage
    QStringList m_waiting;      ///< requested by syncNow() during a run
    QStringList m_accepted;     ///< of these
    std::vector<std::function<void(Cache &)>> m_works; ///< of withCache() during a run
};

} // namespace anjungan::sync
