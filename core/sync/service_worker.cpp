// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/service_worker.h"

#include <QNetworkInformation>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace anjungan::sync {

ServiceWorker::ServiceWorker(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock,
                             const Options &options)
    : m_workspace(workspace), m_parts(std::move(parts)), m_clock(clock), m_options(options),
      m_schedule(workspace, [] { return QRandomGenerator::global()->generateDouble(); }), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServiceWorker::syncDue);
}

ServiceWorker::~ServiceWorker() = default;

bool ServiceWorker::open()
{
    if (m_engine)
        return true;
    auto cache = m_parts.openCache();
    if (!cache) {
        Q_EMIT cacheFailed(cache.error().line());
        return false;
    }
    m_cache = std::move(*cache);
    m_transport = m_parts.makeTransport();
    m_engine = std::make_unique<Engine>(m_workspace, *m_transport, *m_cache, m_clock, m_options);
    connect(m_engine.get(), &Engine::progressed, this, &ServiceWorker::progressed);
    connect(m_engine.get(), &Engine::exposed, this, &ServiceWorker::exposed);
    watchNetwork();
    return true;
}

void ServiceWorker::syncDue()
{
    if (m_running || !open())
        return;
    const QStringList due = m_schedule.due(m_clock.now());
    if (due.isEmpty())
        arm();
    else
        run(due);
}

void ServiceWorker::syncNow(const QStringList &datasets)
{
    QStringList wanted = datasets;
    if (wanted.isEmpty()) {
        for (const workspace::Dataset &dataset : m_workspace.datasets)
            wanted << dataset.id;
    }
    if (m_running)
        m_waiting << wanted;
    else if (open())
        run(wanted);
}

void ServiceWorker::cancel()
{
    m_waiting.clear();
    if (m_engine)
        m_engine->cancel();
}

QCoro::Task<void> ServiceWorker::run(QStringList datasets)
{
    m_running = true;
    m_timer.stop();
    Q_EMIT started();
    const Report report = co_await m_engine->run(std::move(datasets));
    const QDateTime now = m_clock.now();
    for (const Observation &seen : report.datasets)
        m_schedule.tried(seen, now);
    m_running = false;
    Q_EMIT finished(report);
    if (m_waiting.isEmpty())
        arm();
    else
        syncNow(std::exchange(m_waiting, {}));
}

void ServiceWorker::arm()
{
    if (const auto left = m_schedule.untilNext(m_clock.now()))
        m_timer.start(
            std::clamp<std::chrono::milliseconds>(*left, std::chrono::milliseconds(50), std::chrono::hours(1)));
}

/// Where the platform cannot tell, the retries of the schedule find out.
void ServiceWorker::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Online)
                    return;
                m_schedule.wake(m_clock.now());
                syncDue();
            });
}

} // namespace anjungan::sync
