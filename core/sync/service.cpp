// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/service.h"

#include "core/sync/service_worker.h"

#include <utility>

namespace anjungan::sync {

Service::Service(const workspace::Workspace &workspace, ServiceParts parts, const Clock &clock, const Options &options,
                 QObject *parent)
    : QObject(parent), m_worker(new ServiceWorker(workspace, std::move(parts), clock, options))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ServiceWorker::started, this, [this] {
        m_running = true;
        Q_EMIT started();
    });
    connect(m_worker, &ServiceWorker::progressed, this, &Service::progressed);
    connect(m_worker, &ServiceWorker::exposed, this, &Service::exposed);
    connect(m_worker, &ServiceWorker::finished, this, [this](const Report &report) {
        m_running = false;
        Q_EMIT finished(report);
    });
    connect(m_worker, &ServiceWorker::planned, this, [this](const Plan &plan) {
        m_plan = plan;
        Q_EMIT planned(plan);
    });
    connect(m_worker, &ServiceWorker::cacheFailed, this, &Service::cacheFailed);
    m_thread.setObjectName(QStringLiteral("sync"));
    m_thread.start();
}

Service::~Service()
{
    // The thread ends only after the canceled run has come to its end, so that nothing it awaits outlives what it
    // refers to.
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, thread = &m_thread] {
        worker->cancel();
        if (worker->isRunning())
            connect(worker, &ServiceWorker::finished, thread, &QThread::quit, Qt::DirectConnection);
        else
            thread->quit();
    });
    m_thread.wait();
}

void Service::start() { QMetaObject::invokeMethod(m_worker, &ServiceWorker::syncDue); }

void Service::syncNow(const QStringList &datasets, const QStringList &accepted)
{
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, datasets, accepted] { worker->syncNow(datasets, accepted); });
}

void Service::setConduct(const Conduct &conduct)
{
    m_conduct = conduct;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, conduct] { worker->setConduct(conduct); });
}

void Service::cancel() { QMetaObject::invokeMethod(m_worker, &ServiceWorker::cancel); }

} // namespace anjungan::sync
