// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/outliers.h"

#include <algorithm>
#include <functional>

namespace anjungan::charts {

namespace {

/// At most one of so many values is an outlier; otherwise they are what the picture is about.
constexpr std::size_t valuesForEach = 10;
/// One of two values is no outlier.
constexpr std::size_t fewestValues = 3;

} // namespace

std::optional<double> greatestWithoutOutliers(std::vector<double> magnitudes, double far)
{
    std::ranges::sort(magnitudes, std::ranges::greater());
    if (magnitudes.size() < fewestValues)
        return std::nullopt;
    const std::size_t most = std::max<std::size_t>(1, magnitudes.size() / valuesForEach);
    for (std::size_t count = most; count > 0; --count)
        if (magnitudes[count - 1] > far * magnitudes[count])
            return magnitudes[count];
    return std::nullopt;
}

} // namespace anjungan::charts
