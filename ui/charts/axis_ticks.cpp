// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticks.h"

#include "ui/charts/outliers.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

std::vector<double> axisTicks(double lowest, double highest)
{
    if (!std::isfinite(lowest) || !std::isfinite(highest) || !std::isfinite(highest - lowest) || highest <= lowest)
        return {0, 1};
    constexpr double mostSteps = 4;
    constexpr double leeway = 1e-9; // 0.3 / 0.1 is slightly less than 3
    const double rough = (highest - lowest) / mostSteps;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * (1 - leeway)) {
            step = factor * power;
            break;
        }
    }
    const double first = std::floor(lowest / step + leeway);
    const double last = std::ceil(highest / step - leeway);
    std::vector<double> ticks;
    // Counted apart from the values: to a number beyond 2^53 nothing is added by adding one.
    const int steps = static_cast<int>(last - first);
    ticks.reserve(static_cast<std::size_t>(steps) + 1);
    for (int tick = 0; tick <= steps; ++tick)
        ticks.push_back((first + tick) * step);
    return ticks;
}

std::vector<double> ticksOf(std::span<const PlotValues *const> series, double least)
{
    double lowest = 0;
    double highest = least;
    std::size_t places = 0;
    for (const PlotValues *values : series)
        places = std::max(places, values->size());
    // A month is one outlier, whether its plan is one as well or not.
    std::vector<double> magnitudes(places);
    for (const PlotValues *values : series) {
        for (std::size_t at = 0; at < values->size(); ++at) {
            const double value = (*values)[at].value_or(0);
            if (!std::isfinite(value))
                continue;
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
            magnitudes[at] = std::max(magnitudes[at], std::abs(value));
        }
    }
    magnitudes.push_back(least);
    std::erase_if(magnitudes, [](double magnitude) { return magnitude <= 0; });
    if (const auto greatest = greatestWithoutOutliers(std::move(magnitudes))) {
        lowest = std::max(lowest, -*greatest * beyondRoom);
        highest = std::min(highest, *greatest * beyondRoom);
    }
    return axisTicks(lowest, highest);
}

int labelStep(int count, double widest, double spacing)
{
    if (count <= 1 || spacing <= 0)
        return std::max(count, 1);
    return std::clamp(static_cast<int>(std::ceil(widest / spacing)), 1, count);
}

} // namespace anjungan::charts
