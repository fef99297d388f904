// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/gate.h"

#include "core/source/error_text.h"

#include <QCoroFuture>
#include <QPromise>

#include <algorithm>
#include <atomic>
#include <utility>

namespace anjungan::source {

/// One request in the queue. It is either started or stopped, whichever is first; only stopping may be done on other
/// threads.
class Gate::Waiting
{
public:
    Waiting() { m_promise.start(); }

    QFuture<bool> isLetIn() const { return m_promise.future(); }

    /// False if it was decided before.
    bool decide(bool isLetIn)
    {
        if (m_isDecided.exchange(true))
            return false;
        m_promise.addResult(isLetIn);
        m_promise.finish();
        return true;
    }

private:
    std::atomic<bool> m_isDecided = false;
    QPromise<bool> m_promise;
};

/// A slot for a running request, released when the request ends in any way.
class Gate::Pass
{
public:
    explicit Pass(Gate &gate) : m_gate(gate) {}
    ~Pass()
    {
        ++m_gate.m_free;
        m_gate.letIn();
    }
    Q_DISABLE_COPY_MOVE(Pass)

private:
    Gate &m_gate;
};

Gate::Gate(Transport &inner, int most) : m_inner(inner), m_free(std::max(1, most)) {}

Gate::~Gate() = default;

void Gate::letIn()
{
    while (m_free > 0 && !m_queue.empty()) {
        const auto next = std::move(m_queue.front());
        m_queue.pop_front();
        if (next->decide(true))
            --m_free;
    }
}

QCoro::Task<std::expected<Response, SourceError>> Gate::get(Request request, std::stop_token stop)
{
    if (m_free > 0) {
        --m_free;
    } else {
        const auto waiting = std::make_shared<Waiting>();
        m_queue.push_back(waiting);
        const std::stop_callback stopped(stop, [waiting] { waiting->decide(false); });
        if (!co_await qCoro(waiting->isLetIn()).result())
            co_return std::unexpected(canceledError(request));
    }
    const Pass pass(*this);
    co_return co_await m_inner.get(std::move(request), std::move(stop));
}

SourceError canceledError(const Request &request)
{
    return {.kind = ErrorKind::Canceled,
            .what = message::make<message::Code::Canceled>(),
            .url = withoutSecrets(request.url, request.sourceQuery),
            .retryAfter = {}};
}

} // namespace anjungan::source
