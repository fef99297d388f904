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

/// What the sync's thread is made of; all are called on that thread.
struct ServiceParts
{
    /// Called at the start, and again after a sync that could not write the cache.
    std::function<CacheResult<std::unique_ptr<Cache>>()> openCache;
    std::function<std::unique_ptr<source::Transport>()> makeTransport;
    std::function<std::unique_ptr<Network>()> makeNetwork = {}; ///< none: nothing is known of the network
};

/// Runs an engine on a thread of its own: at the start, on each dataset's schedule, when the network comes back, and on
/// call. Lives on the thread that made it (the window's); nothing here waits but the destructor.
class SyncService : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    SyncService(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock, const Options &options,
                QObject *parent = nullptr);
    ~SyncService() override; ///< cancels and waits for the thread

    /// Syncs what is due by now and goes on by schedule.
    void start();

    /// Syncs the named datasets, or all, whether they are due or not, paused or not, on any network; while a run is
    /// under way they follow it. Of the accepted ones, what is held is published.
    void syncNow(const QStringList &datasets = {}, const QStringList &accepted = {});

    /// Ends what is under way; the schedule goes on. What was canceled is asked for again in its turn.
    void cancel();

    /// A pause ends what is under way, too; the end of it goes on there.
    void setConduct(const Conduct &conduct);
    const Conduct &conduct() const { return m_conduct; }

    [[nodiscard]] bool isRunning() const { return m_running; }
    const Plan &plan() const { return m_plan; } ///< as last told

Q_SIGNALS:
    void started();
    void progressed(const anjungan::sync::Progress &progress);
    void exposed(const anjungan::sync::ExposureUpdate &update);
    void finished(const anjungan::sync::Report &report);
    void planned(const anjungan::sync::Plan &plan);
    void
    cacheFailed(const anjungan::message::Message &why); ///< the cache cannot be opened for writing; it is tried again
                                                        ///< in a minute, and at the next start() or syncNow()

private:
    QThread m_thread;
    SyncWorker *m_worker; ///< lives on m_thread and goes with it
    Conduct m_conduct;
    Plan m_plan;
    bool m_running = false;
};

} // namespace anjungan::sync
