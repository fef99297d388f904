// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/pause.h"

#include <QCoroFuture>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <memory>

namespace anjungan::sync {

namespace {

/// Ends once: in time, or stopped.
class Waiting
{
public:
    Waiting() { m_promise.start(); }

    QFuture<bool> isOver() const { return m_promise.future(); }

    void end(bool isInTime)
    {
        if (m_isEnded.exchange(true))
            return;
        m_promise.addResult(isInTime);
        m_promise.finish();
    }

private:
    std::atomic<bool> m_isEnded = false;
    QPromise<bool> m_promise;
};

} // namespace

QCoro::Task<bool> timerPause(std::chrono::milliseconds time, std::stop_token stop)
{
    const auto waiting = std::make_shared<Waiting>();
    const std::stop_callback stopped(stop, [waiting] { waiting->end(false); });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [waiting] { waiting->end(true); });
    timer.start(time);
    co_return co_await qCoro(waiting->isOver()).result();
}

} // namespace anjungan::sync
