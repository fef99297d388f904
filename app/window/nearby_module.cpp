// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/nearby_module.h"

#include "app/window/avahi_worker.h"

#include <QCoreApplication>
#include <QThread>

#include <chrono>
#include <optional>

using namespace std::chrono_literals;

namespace anjungan::app {

namespace {

/// Ends within milliseconds, unless Avahi hangs.
constexpr auto endPatience = 2s;

/// A worker on a thread of its own for each time that somebody looks or publishes.
class AvahiNearby final : public field::Nearby
{
public:
    ~AvahiNearby() override { stop(); }

    void look(const Looking &looking) override
    {
        AvahiWorker *worker = begin();
        QObject::connect(worker, &AvahiWorker::able, &*m_here, looking.able);
        QObject::connect(worker, &AvahiWorker::heard, &*m_here, looking.heard);
        QObject::connect(worker, &AvahiWorker::gone, &*m_here, looking.gone);
        QObject::connect(worker, &AvahiWorker::crowded, &*m_here, looking.crowded);
        QMetaObject::invokeMethod(worker, &AvahiWorker::look);
    }

    void publish(const Notice &notice, std::function<void(const QString &)> known) override
    {
        AvahiWorker *worker = begin();
        QObject::connect(worker, &AvahiWorker::known, &*m_here, std::move(known));
        QMetaObject::invokeMethod(worker, [worker, notice] { worker->publish(notice); });
    }

    void stop() override
    {
        m_here.reset(); // with its connections
        if (!m_thread)
            return;
        m_thread->quit();
        // Where events are still processed nobody waits: a question to an Avahi that hangs takes up to 25 s.
        if (QThread::currentThread()->loopLevel() == 0)
            m_thread->wait(endPatience);
        m_thread = nullptr;
    }

private:
    AvahiWorker *begin()
    {
        stop();
        m_here.emplace();
        m_thread = new QThread;
        m_thread->setObjectName(QStringLiteral("nearby"));
        auto *worker = new AvahiWorker;
        worker->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, worker, &QObject::deleteLater);
        QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
        // The program does not end below a thread's feet.
        QObject::connect(qApp, &QCoreApplication::aboutToQuit, m_thread, [thread = m_thread] {
            thread->quit();
            thread->wait(endPatience);
        });
        m_thread->start();
        return worker;
    }

    std::optional<QObject> m_here; ///< the connections of one worker
    QThread *m_thread = nullptr;   ///< deletes itself and its worker when it has ended
};

} // namespace

} // namespace anjungan::app

anjungan::field::Nearby *anjunganNearby() { return new anjungan::app::AvahiNearby; }
