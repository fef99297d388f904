// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/class_bounds.h"

#include "ui/charts/outliers.h"
#include "ui/panels/map/classes/natural_breaks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anjungan::panels {

namespace {

/// How far a bound of classes of equal width may be moved to shorten it, as a share of the width.
constexpr double equalSlack = 0.1;
constexpr int digitsOfDouble = 16;

std::vector<CountedValue> counted(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::ranges::sort(values);
    std::vector<CountedValue> different;
    for (const double value : values) {
        if (different.empty() || different.back().value < value)
            different.push_back({value, 0});
        ++different.back().count;
    }
    return different;
}

/// Indexes one past the last value of each class. If one value fills several classes, there are fewer.
std::vector<std::size_t> quantiles(const std::vector<CountedValue> &values, std::size_t count)
{
    double all = 0;
    for (const CountedValue &value : values)
        all += value.count;
    std::vector<std::size_t> ends;
    double passed = 0;
    double filled = 0; // classes that end at or before the values so far
    for (std::size_t at = 0; at < values.size(); ++at) {
        passed += values[at].count;
        const double full = std::floor(passed * static_cast<double>(count) / all);
        if (full > filled)
            ends.push_back(at + 1);
        filled = full;
    }
    return ends;
}

std::vector<double> betweenRuns(const std::vector<CountedValue> &values, const std::vector<std::size_t> &ends)
{
    std::vector<double> bounds;
    for (const std::size_t end : ends)
        if (end < values.size())
            bounds.push_back(shortestBetween(values[end - 1].value, values[end].value));
    return bounds;
}

/// The half of each value's distance from one end, for each time that it occurs; a whole distance may be infinite.
std::vector<double> halfDistances(const std::vector<CountedValue> &values, double end)
{
    std::vector<double> distances;
    for (const CountedValue &value : values)
        distances.insert(distances.end(), static_cast<std::size_t>(value.count), std::abs(value.value / 2 - end / 2));
    return distances;
}

/// The values without outliers at either end, which would leave all others in one class. They belong to the outermost
/// classes, which have no bound.
std::vector<CountedValue> withoutOutliers(std::vector<CountedValue> values)
{
    for (const bool isAbove : {true, false}) {
        const double end = isAbove ? values.front().value : values.back().value;
        const double limit = charts::greatestWithoutOutliers(halfDistances(values, end)).value_or(0);
        if (limit > 0)
            std::erase_if(values,
                          [&](const CountedValue &value) { return std::abs(value.value / 2 - end / 2) > limit; });
    }
    return values;
}

std::vector<double> equalBounds(const std::vector<CountedValue> &values, std::size_t count)
{
    const double least = values.front().value;
    const double width = values.back().value / static_cast<double>(count) - least / static_cast<double>(count);
    std::vector<double> bounds;
    for (std::size_t at = 1; at < count; ++at) {
        const double bound =
            std::lerp(least, values.back().value, static_cast<double>(at) / static_cast<double>(count));
        const auto above = std::ranges::upper_bound(values, bound, {}, &CountedValue::value);
        const double lower = above == values.begin() ? least : std::prev(above)->value;
        const double upper = above == values.end() ? values.back().value : above->value;
        bounds.push_back(shortestBetween(std::max(lower, bound - width * equalSlack),
                                         std::max(bound, std::min(upper, bound + width * equalSlack))));
    }
    return bounds;
}

} // namespace

std::vector<double> classBounds(ClassMethod method, std::vector<double> values, std::size_t count)
{
    const std::vector<CountedValue> different = counted(std::move(values));
    if (different.size() < 2 || count < 2)
        return {};
    if (different.size() <= count || method == ClassMethod::Natural)
        return betweenRuns(different, naturalBreaks(different, count));
    if (method == ClassMethod::Quantile)
        return betweenRuns(different, quantiles(different, count));
    return equalBounds(withoutOutliers(different), count);
}

double shortestBetween(double least, double below)
{
    if (least <= 0 && below > 0)
        return 0;
    if (!(least < below))
        return least;
    const int greatest = static_cast<int>(std::floor(std::log10(std::max(std::abs(least), std::abs(below))))) + 1;
    for (int power = greatest; power > greatest - digitsOfDouble - 2; --power) {
        // A power of ten below 1 is not exact as a double, but 1 divided by its inverse is the nearest double.
        const double scale = std::pow(10.0, std::abs(power));
        for (const double step : std::array{5.0, 2.0, 1.0}) {
            const double units = power < 0 ? least * scale : least / scale;
            const double multiple = std::ceil(units / step) * step;
            const double candidate = power < 0 ? multiple / scale : multiple * scale;
            if (candidate >= least && candidate < below)
                return candidate;
        }
    }
    return least;
}

} // namespace anjungan::panels
