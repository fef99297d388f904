// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"

#include <deque>
#include <memory>

namespace anjungan::source {

/// A transport that forwards requests to another one, a limited number at a time; the others wait in order. A request
/// that is stopped while it waits ends as Canceled at once; its timeouts start when it is sent. Lives on the thread of
/// the other transport, and must outlive the tasks that it returned.
class Gate final : public Transport
{
public:
    /// `inner` must outlive it; `most` is at least 1.
    Gate(Transport &inner, int most);
    ~Gate() override;
    Q_DISABLE_COPY_MOVE(Gate)

    [[nodiscard]] QCoro::Task<std::expected<Response, SourceError>> get(Request request, std::stop_token stop) override;

private:
    class Waiting;
    class Pass;

    void letIn();

    Transport &m_inner;
    int m_free;
    std::deque<std::shared_ptr<Waiting>> m_queue;
};

/// The error of a request that was stopped before it was sent.
SourceError canceledError(const Request &request);

} // namespace anjungan::source
