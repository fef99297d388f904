// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

/// Many devices against one source, with the Schedule and the Backoff that the program uses, on a clock of events: no
/// network, no waiting.
namespace anjungan::test {

struct Crowd
{
    int clients = 10'000;
    int datasets = 3; ///< for each client, all of the same source
    std::chrono::seconds refresh{15 * 60};
    std::chrono::seconds time{3600}; ///< simulated time
    unsigned seed = 1;

    /// All clients start in the same second, long overdue; otherwise each has a past of its own.
    bool startTogether = false;

    struct Outage
    {
        std::chrono::seconds from{0};
        std::chrono::seconds until{0};
        bool isOfNetwork = false; ///< the devices' own network fails, and returns for all in the same second
        std::optional<std::chrono::seconds> retryAfter =
            {}; ///< the source answers that it is busy; none: it is unreachable
    };
    std::optional<Outage> outage = {};
};

/// Requests received by the source in each second; during an outage, those that it would have received.
std::vector<int> requestsPerSecond(const Crowd &crowd);

/// How evenly the requests of [from, until) are spread over windows of `window` seconds.
struct Levelness
{
    double mean = 0; ///< per second
    double p99 = 0;  ///< of the windows, per second
    double most = 0;
};
Levelness levelness(const std::vector<int> &perSecond, std::chrono::seconds from, std::chrono::seconds until,
                    std::chrono::seconds window = std::chrono::seconds(1));

} // namespace anjungan::test
