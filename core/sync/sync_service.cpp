// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_service.h"

#include "core/sync/sync_worker.h"

#include <utility>

namespace anjungan::sync {

SyncService::SyncService(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock,
                         const Options &options, QObject *parent)
    : QObject(parent), m_worker(new SyncWorker(workspace, std::move(parts), clock, options))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::started, this, [this](const QStringList &datasets) {
        m_running = true;
        Q_EMIT started(datasets);
    });
    connect(m_worker, &SyncWorker::progressed, this, &SyncService::progressed);
    connect(m_worker, &SyncWorker::exposed, this, &SyncService::exposed);
    connect(m_worker, &SyncWorker::finished, this, [this](const Report &report) {
        m_running = false;
        Q_EMIT finished(report);
    });
    connect(m_worker, &SyncWorker::planned, this, [this](const Plan &plan) {
        m_plan = plan;
        Q_EMIT planned(plan);
    });
    connect(m_worker, &SyncWorker::rejected, this, &SyncService::rejected);
    connect(m_worker, &SyncWorker::cacheFailed, this, &SyncService::cacheFailed);
    m_thread.setObjectName(QStringLiteral("sync"));
    m_thread.start();
}

SyncService::~SyncService()
{
    // The thread ends only after the end of the canceled run, so that nothing that the run awaits outlives its
    // references.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, thread = &m_thread] {
        worker->end();
        if (worker->isRunning())
            connect(worker, &SyncWorker::finished, thread, &QThread::quit, Qt::DirectConnection);
        else
            thread->quit();
    });
    m_thread.wait();
}

void SyncService::start() { QMetaObject::invokeMethod(m_worker, &SyncWorker::syncDue); }

void SyncService::syncNow(const QStringList &datasets, const QStringList &accepted)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, datasets, accepted] { worker->syncNow(datasets, accepted); });
}

void SyncService::reject(const QString &dataset)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, dataset] { worker->reject(dataset); });
}

void SyncService::withCache(std::function<void(Cache &)> work)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, work = std::move(work)] { worker->withCache(work); });
}

void SyncService::setConduct(const Conduct &conduct)
{
    m_conduct = conduct;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, conduct] { worker->setConduct(conduct); });
}

void SyncService::setWatched(bool isWatched)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, isWatched] { worker->setWatched(isWatched); });
}

void SyncService::whenFree(std::function<void()> call) { QMetaObject::invokeMethod(m_worker, std::move(call)); }

void SyncService::cancel() { QMetaObject::invokeMethod(m_worker, &SyncWorker::cancel); }

} // namespace anjungan::sync
