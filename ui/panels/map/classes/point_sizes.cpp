// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/point_sizes.h"

#include "ui/charts/outliers.h"
#include "ui/panels/values.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anjungan::panels {

namespace {

/// The values are as the squares of the diameters.
constexpr double farBeyondInArea = charts::farBeyond * charts::farBeyond;

/// 1, 2 or 5 times a power of ten, `value` or the next one below it.
double roundBelow(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : std::array{5.0, 2.0, 1.0})
        if (step * power <= value)
            return step * power;
    return power / 2; // the logarithm was rounded up
}

double scaleOf(const SizeRule &rule, double value, double greatest)
{
    const double least = std::min(1.0, rule.from / rule.to);
    return value > 0 && greatest > 0 ? std::clamp(std::sqrt(value / greatest), least, 1.0) : least;
}

} // namespace

std::vector<float> sizeScales(const SizeRule &rule, const std::vector<QVariant> &values, double greatest)
{
    std::vector<float> scales;
    scales.reserve(values.size());
    for (const QVariant &value : values)
        scales.push_back(static_cast<float>(scaleOf(rule, number(value).value_or(0), greatest)));
    return scales;
}

double greatestSize(const std::vector<QVariant> &values)
{
    std::vector<double> sizes;
    for (const QVariant &value : values)
        if (const double size = number(value).value_or(0); size > 0)
            sizes.push_back(size);
    if (sizes.empty())
        return 0;
    const double greatest = std::ranges::max(sizes);
    return charts::greatestWithoutOutliers(std::move(sizes), farBeyondInArea).value_or(greatest);
}

std::vector<std::uint32_t> cutSizes(const std::vector<QVariant> &values, double greatest)
{
    std::vector<std::uint32_t> cut;
    for (std::size_t at = 0; at < values.size(); ++at)
        if (number(values[at]).value_or(0) > greatest)
            cut.push_back(static_cast<std::uint32_t>(at));
    return cut;
}

std::vector<double> sizeSamples(const SizeRule &rule, double greatest)
{
    std::vector<double> samples;
    if (greatest <= 0)
        return samples;
    for (double value = roundBelow(greatest); samples.size() < 3; value = roundBelow(value / 4)) {
        const bool isLeast = std::sqrt(value / greatest) * rule.to < rule.from;
        if (isLeast && !samples.empty())
            break;
        samples.push_back(value);
    }
    return samples;
}

} // namespace anjungan::panels
