// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_worker.h"

#include <algorithm>
#include <utility>

namespace anjungan::sync {

namespace {

/// Those that this device keeps, or those that it does not.
QStringList datasetsOf(const workspace::Workspace &workspace, bool areLeftOut)
{
    QStringList ids;
    for (const workspace::Dataset &dataset : workspace.datasets)
        if (dataset.isLeftOut == areLeftOut)
            ids << dataset.id;
    return ids;
}

} // namespace

using namespace std::chrono_literals;

SyncWorker::SyncWorker(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock,
                       const Options &options)
    : m_workspace(workspace), m_parts(std::move(parts)), m_clock(clock), m_options(options),
      m_schedule(workspace, options.random), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SyncWorker::syncDue);
}

SyncWorker::~SyncWorker() = default;

bool SyncWorker::open()
{
    if (m_isEnding)
        return false;
    if (m_engine && !m_doubtsCache)
        return true;
    m_engine.reset();
    m_cache.reset();
    auto cache = m_parts.openCache();
    if (!cache) {
        Q_EMIT cacheFailed(cache.error().toMessage());
        wakeIn(1min);
        return false;
    }
    m_doubtsCache = false;
    m_cache = std::move(*cache);
    // If that fails, they are asked for by nobody all the same, and the next opening tries again.
    static_cast<void>(m_cache->leaveOut(datasetsOf(m_workspace, true)));
    if (!m_transport)
        m_transport = m_parts.makeTransport();
    m_engine = std::make_unique<SyncEngine>(m_workspace, *m_transport, *m_cache, m_clock, m_options);
    connect(m_engine.get(), &SyncEngine::progressed, this, &SyncWorker::progressed);
    connect(m_engine.get(), &SyncEngine::exposed, this, &SyncWorker::exposed);
    // If this cannot be read, everything is requested, and the first sync reports the cache's error.
    m_schedule.restore(m_cache->lastAttempts().value_or(QList<LastAttempt>()), m_clock.now());
    if (m_parts.makeNetwork && !m_network) {
        m_network = m_parts.makeNetwork();
        connect(m_network.get(), &Network::changed, this, &SyncWorker::networkChanged);
    }
    return true;
}

void SyncWorker::syncDue()
{
    if (m_running || !open())
        return;
    m_schedule.settle(m_clock.now());
    m_engine->settle();
    const bool mayRun = m_isWatched && !m_conduct.isPaused && !plan().waitsForNetwork();
    const QStringList due = mayRun ? m_schedule.due(m_engine->backoff(), m_clock.now()) : QStringList();
    if (due.isEmpty())
        arm();
    else
        run(due, {.isBySchedule = true});
}

void SyncWorker::syncNow(const QStringList &datasets, const QStringList &accepted)
{
    const QStringList wanted = datasets.isEmpty() ? datasetsOf(m_workspace, false) : datasets;
    if (m_running) {
        m_waiting << wanted;
        m_accepted << accepted;
    } else if (open()) {
        run(wanted, {.acceptedAsSeen = accepted});
    }
}

void SyncWorker::reject(const QString &dataset)
{
    // An open cache is not opened again, since a run may be using it.
    if (!m_cache && !open())
        return;
    if (const auto done = m_cache->reject(dataset, m_clock.now()); !done)
        Q_EMIT cacheFailed(done.error().toMessage());
    else
        Q_EMIT rejected(dataset);
}

void SyncWorker::withCache(const std::function<void(Cache &)> &work)
{
    m_works.push_back(work);
    if (!m_running)
        this->work();
}

void SyncWorker::work()
{
    if (m_running || m_works.empty() || !open())
        return;
    for (const auto &work : std::exchange(m_works, {}))
        work(*m_cache);
}

void SyncWorker::cancel()
{
    m_waiting.clear();
    m_accepted.clear();
    if (m_engine)
        m_engine->cancel();
}

void SyncWorker::end()
{
    m_isEnding = true;
    cancel();
}

void SyncWorker::setConduct(const Conduct &conduct)
{
    const Conduct before = std::exchange(m_conduct, conduct);
    if (conduct.isPaused && !before.isPaused)
        cancel();
    if (!conduct.isPaused && before.isPaused)
        m_schedule.resume();
    if (m_engine)
        syncDue();
}

void SyncWorker::setWatched(bool isWatched)
{
    if (std::exchange(m_isWatched, isWatched) == isWatched)
        return;
    if (!isWatched) {
        m_timer.stop();
        return;
    }
    m_schedule.look(m_clock.now()); // nobody looked, which is not a sleep: people come back at different times
    if (m_engine)
        syncDue();
}

QCoro::Task<void> SyncWorker::run(QStringList datasets, Call call)
{
    m_running = true;
    m_timer.stop();
    Q_EMIT started(datasets);
    const Report report = co_await m_engine->run(std::move(datasets), std::move(call));
    const QDateTime now = m_clock.now();
    for (const Observation &seen : report.datasets) {
        m_schedule.tried(seen, now);
        m_doubtsCache = m_doubtsCache || seen.outcome == Outcome::CacheFault;
    }
    m_running = false;
    Q_EMIT finished(report);
    if (!m_works.empty())
        QMetaObject::invokeMethod(this, &SyncWorker::work, Qt::QueuedConnection);
    if (m_waiting.isEmpty())
        arm();
    else // not from here: the engine that calls may be replaced by then
        QMetaObject::invokeMethod(this, &SyncWorker::syncWaiting, Qt::QueuedConnection);
}

void SyncWorker::syncWaiting()
{
    if (!m_waiting.isEmpty())
        syncNow(std::exchange(m_waiting, {}), std::exchange(m_accepted, {}));
}

/// Starts the timer, for at most a minute, to notice that the device slept or its clock was set back.
void SyncWorker::arm()
{
    const Plan plan = this->plan();
    Q_EMIT planned(plan);
    const std::chrono::milliseconds left(plan.next ? m_clock.now().msecsTo(*plan.next) : qint64{60'000});
    wakeIn(std::clamp<std::chrono::milliseconds>(left, 50ms, 1min));
}

void SyncWorker::wakeIn(std::chrono::milliseconds time)
{
    if (m_isWatched)
        m_timer.start(time);
}

Plan SyncWorker::plan() const
{
    Plan plan{.conduct = m_conduct, .network = m_network ? m_network->state() : NetworkState()};
    if (m_isWatched && !m_conduct.isPaused && !plan.waitsForNetwork()) {
        plan.next = m_schedule.next(m_engine->backoff(), m_clock.now());
        plan.due = m_schedule.times(m_engine->backoff(), m_clock.now());
    }
    return plan;
}

void SyncWorker::networkChanged()
{
    if (m_engine && m_network->state().isReachable.value_or(true)) {
        m_engine->wake();
        m_schedule.wake(m_clock.now());
    }
    syncDue();
}

} // namespace anjungan::sync
