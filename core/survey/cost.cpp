// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/cost.h"

#include <algorithm>
#include <cmath>

namespace anjungan::survey {

namespace {

constexpr double daySeconds = 86'400;
constexpr double most = 1e15; // of which thousands can be added up

/// A month counts as 30 days.
double timesADay(const workspace::Duration &interval)
{
    const double seconds = static_cast<double>(interval.months) * 30 * daySeconds +
                           static_cast<double>(interval.days) * daySeconds + static_cast<double>(interval.seconds);
    return seconds > 0 ? daySeconds / seconds : 0;
}

Cost times(const Cost &cost, double factor)
{
    const auto rounded = [factor](qint64 one) {
        return static_cast<qint64>(std::min(std::ceil(static_cast<double>(one) * factor), most));
    };
    return {.requests = rounded(cost.requests), .bytes = rounded(cost.bytes)};
}

} // namespace

Cost dailyCost(const Cost &cost, const workspace::Duration &interval) { return times(cost, timesADay(interval)); }

Cost quietDayOf(const Measured &measured, const workspace::Dataset &dataset)
{
    const double syncs = timesADay(dataset.refresh.value_or(workspace::usualRefresh));
    const Cost asked = times(measured.quiet, measured.isByVersion ? std::min(syncs, 1.0) : syncs);
    if (!measured.isByDelta)
        return asked;
    const workspace::Duration everyDay{.months = 0, .days = 1, .seconds = 0};
    return asked + dailyCost(measured.first, dataset.complete.value_or(everyDay));
}

Cost usualDayOf(const Measured &measured, const workspace::Dataset &dataset)
{
    const Cost quiet = quietDayOf(measured, dataset);
    const Cost delivery = measured.delivery.value_or(measured.first);
    const Cost spared = measured.isByVersion ? Cost{} : measured.quiet;
    return {.requests = quiet.requests + std::max<qint64>(0, delivery.requests - spared.requests),
            .bytes = quiet.bytes + std::max<qint64>(0, delivery.bytes - spared.bytes)};
}

} // namespace anjungan::survey
