// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"

#include <QDateTime>

namespace anjungan::source {

/// A transport that forwards requests to another one and compares the time that answers carry (`Date`, and the `Age`
/// that a cache adds) with this device's. Lives on the thread of the other transport.
class ClockWatch final : public Transport
{
public:
    using Clock = std::function<QDateTime()>;

    /// Two clocks at one moment, UTC.
    struct Reading
    {
        QDateTime source;
        QDateTime device;
    };

    /// `inner` must outlive it.
    ClockWatch(Transport &inner, Clock now);

    [[nodiscard]] QCoro::Task<std::expected<Response, SourceError>> get(Request request, std::stop_token stop) override;

    /// At the last answer with a time; none before.
    const std::optional<Reading> &reading() const { return m_reading; }

private:
    Transport &m_inner;
    Clock m_now;
    std::optional<Reading> m_reading;
};

} // namespace anjungan::source
