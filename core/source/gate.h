// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"

#include <deque>
#include <memory>

namespace anjungan::source {

/// A transport that lets so many requests at a time through to another; the rest wait in the order they came. Who is
/// stopped while it waits ends as Canceled at once, and the clocks of a request start when it is sent. Lives on the
/// thread of the other, and must outlive the tasks it gave.
class Gate final : public Transport
{
public:
    /// `inner` must outlive it; `most` is at least 1.
    Gate(Transport &inner, int most);
    ~Gate() override;
    Q_DISABLE_COPY_MOVE(Gate)

    QCoro::Task<std::expected<Response, SourceError>> get(Request request, std::stop_token stop) override;

private:
    class Waiting;
    class Pass;

    void letIn();

    Transport &m_inner;
    int m_free;
    std::deque<std::shared_ptr<Waiting>> m_queue;
};

} // namespace anjungan::source
