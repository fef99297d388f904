// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/many_clients.h"

#include <cstdio>

using namespace anjungan::test;
using namespace std::chrono_literals;

namespace {

void print(const char *what, const std::vector<int> &requests, std::chrono::seconds from, std::chrono::seconds until)
{
    const Levelness second = levelness(requests, from, until);
    const Levelness ten = levelness(requests, from, until, 10s);
    std::printf("  %-48s %3lld-%-3lld %7.1f %7.0f %7.0f %8.2f %10.2f\n", what,
                static_cast<long long>(from.count() / 60), static_cast<long long>(until.count() / 60), second.mean,
                second.p99, second.most, second.most / second.mean, ten.most / ten.mean);
}

/// Relative to the usual rate: that of an hour without failures.
void printAfter(const char *what, const std::vector<int> &requests, double usual, std::chrono::seconds from,
                std::chrono::seconds until)
{
    const Levelness second = levelness(requests, from, until);
    const Levelness ten = levelness(requests, from, until, 10s);
    std::printf("  %-48s %3lld-%-3lld %7.1f %7.0f %7.0f %8.2f %10.2f\n", what,
                static_cast<long long>(from.count() / 60), static_cast<long long>(until.count() / 60), second.mean,
                second.p99, second.most, second.most / usual, ten.most / usual);
}

} // namespace

/// Prints how evenly the requests of ten thousand devices are spread; `run` describes the case.
int main()
{
    std::printf("  %-48s %7s %7s %7s %7s %8s %10s\n", "requests per second", "minutes", "mean", "p99", "most",
                "most/mean", "of 10 s");
    const auto usual = requestsPerSecond({});
    print("an hour like any other", usual, 0s, 1h);
    const double mean = levelness(usual, 0s, 1h).mean;

    std::printf("  against the mean of that hour:\n");
    const auto together = requestsPerSecond({.startTogether = true});
    printAfter("all started in the same second, long overdue", together, mean, 0s, 5min);
    printAfter("  then", together, mean, 5min, 1h);
    const auto gone = requestsPerSecond({.outage = Crowd::Outage{.from = 20min, .until = 30min}});
    printAfter("the source is gone for ten minutes: meanwhile", gone, mean, 20min, 30min);
    printAfter("  in the five minutes after", gone, mean, 30min, 35min);
    printAfter("  then", gone, mean, 35min, 1h);
    const auto offline =
        requestsPerSecond({.outage = Crowd::Outage{.from = 20min, .until = 30min, .isOfNetwork = true}});
    printAfter("the network of all is: in the two minutes after", offline, mean, 30min, 32min);
    printAfter("  then", offline, mean, 32min, 1h);
    const auto busy = requestsPerSecond({.outage = Crowd::Outage{.from = 20min, .until = 30min, .retryAfter = 120s}});
    printAfter("the source says \"in two minutes\": meanwhile", busy, mean, 20min, 30min);
    printAfter("  then", busy, mean, 30min, 1h);
    return 0;
}
