// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/gate.h"
#include "core/source/transport.h"
#include "core/sync/timing/pause.h"

#include <functional>
#include <memory>

namespace anjungan::sync {

/// A transport to one source that forwards a limited number of requests at a time. Where the source answers that it is
/// busy and asks for a short wait (Retry-After), or for none, it waits and asks again; from then on it sends one
/// request at a time, with pauses between them. A longer wait, or being busy again and again, is returned as the error
/// that it is. To be made anew for each run. Lives on the thread of the inner transport; must outlive the tasks that it
/// returned.
class PatientTransport final : public source::Transport
{
public:
    static constexpr std::chrono::seconds longestWait{30}; ///< that is waited for within a run

    /// `inner` must outlive it; `most` is at least 1; `random` returns numbers in [0, 1).
    PatientTransport(source::Transport &inner, int most, Pause pause, std::function<double()> random);
    ~PatientTransport() override;
    Q_DISABLE_COPY_MOVE(PatientTransport)

    [[nodiscard]] QCoro::Task<std::expected<source::Response, source::SourceError>> get(source::Request request,
                                                                                        std::stop_token stop) override;

private:
    class Lane;

    source::Gate m_wide;
    std::unique_ptr<Lane> m_lane;
    source::Gate m_narrow; ///< in front of m_lane
};

} // namespace anjungan::sync
