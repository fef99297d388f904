// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_engine.h"
#include "core/sync/timing/plan.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

namespace anjungan::sync {

class SyncWorker;

/// Factories for the objects on the sync's thread; all are called on that thread.
struct ServiceParts
{
    /// Called at the start, and again after a sync that could not write the cache.
    std::function<CacheResult<std::unique_ptr<Cache>>()> openCache;
    std::function<std::unique_ptr<source::Transport>()> makeTransport;
    std::function<std::unique_ptr<Network>()> makeNetwork = {}; ///< empty: nothing is known about the network
};

/// Runs an engine on its own thread: at the start, on each dataset's schedule, when the network returns, and on
/// request. Lives on the thread that created it (the window's); only the destructor blocks.
class SyncService : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    SyncService(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock, const Options &options,
                QObject *parent = nullptr);
    ~SyncService() override; ///< cancels and waits for the thread

    /// Syncs the due datasets and then follows the schedule.
    void start();

    /// Syncs the named datasets, or all that this device keeps, even if they are not due or the sync is paused, on any
    /// network; during a run they follow it. Of the accepted datasets the delivery that is held, or one that removes no
    /// more rows, is published.
    void syncNow(const QStringList &datasets = {}, const QStringList &accepted = {});

    /// Records that a person rejected the dataset's held delivery: it is not published until the source sends another
    /// one, or a person accepts it.
    void reject(const QString &dataset);

    /// Calls `work` on the sync's thread with the cache that it writes, between two runs: what else is to be written
    /// while the window is open must go through here. Not called if the cache cannot be opened, which cacheFailed()
    /// tells.
    void withCache(std::function<void(Cache &)> work);

    /// Ends the current run; the schedule continues. Canceled datasets are synced again in their turn.
    void cancel();

    /// A pause also ends the current run; resuming continues it.
    void setConduct(const Conduct &conduct);

    /// Whether somebody can see what it syncs; at first so. While nobody can, it syncs only what is asked for, and no
    /// timer of it runs; afterwards what became due meanwhile is synced at once.
    void setWatched(bool isWatched);
    const Conduct &conduct() const { return m_conduct; }

    /// Calls `call` on the sync's thread as soon as that is free: a sign of life for whoever watches it.
    void whenFree(std::function<void()> call);

    [[nodiscard]] bool isRunning() const { return m_running; }
    const Plan &plan() const { return m_plan; } ///< as of the last signal

Q_SIGNALS:
    void started(const QStringList &datasets); ///< ids of those that the run is to sync
    void progressed(const anjungan::sync::Progress &progress);
    void exposed(const anjungan::sync::ExposureUpdate &update);
    void finished(const anjungan::sync::Report &report);
    void rejected(const QString &dataset); ///< reject() was recorded
    void planned(const anjungan::sync::Plan &plan);
    void
    cacheFailed(const anjungan::message::Message &why); ///< the cache cannot be opened for writing; the service tries
                                                        ///< again after a minute, and at the next start() or syncNow()

private:
    QThread m_thread;
    SyncWorker *m_worker; ///< lives on m_thread and is destroyed with it
    Conduct m_conduct;
    Plan m_plan;
    bool m_running = false;
};

} // namespace anjungan::sync
