// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_scale.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace anjungan::charts {

namespace {

/// A value more than this many times the next one leaves less than a sixth of the track to all others.
constexpr double farBeyond = 6;
/// At most one of so many values is an outlier; otherwise they are what the chart is about.
constexpr std::size_t valuesForEach = 10;
/// One of two values is no outlier.
constexpr std::size_t fewestValues = 3;
/// Of the greatest value that is not cut: what is beyond it must look longer.
constexpr double beyondRoom = 1.12;

/// Where the scale ends if some magnitudes are far beyond the others; none if it has to show all.
std::optional<double> limitOf(std::vector<double> magnitudes)
{
    std::ranges::sort(magnitudes, std::ranges::greater());
    if (magnitudes.size() < fewestValues)
        return std::nullopt;
    const std::size_t most = std::max<std::size_t>(1, magnitudes.size() / valuesForEach);
    for (std::size_t count = most; count > 0; --count)
        if (magnitudes[count - 1] > farBeyond * magnitudes[count])
            return magnitudes[count] * beyondRoom;
    return std::nullopt;
}

} // namespace

BarScale::BarScale(const std::vector<double> &values, double least)
{
    std::vector<double> magnitudes;
    if (least > 0)
        magnitudes.push_back(least);
    m_highest = std::max(least, 0.0);
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        if (value != 0)
            magnitudes.push_back(std::abs(value));
        m_lowest = std::min(m_lowest, value);
        m_highest = std::max(m_highest, value);
    }
    if (const auto limit = limitOf(std::move(magnitudes))) {
        m_lowest = std::max(m_lowest, -*limit);
        m_highest = std::min(m_highest, *limit);
    }
}

double BarScale::place(double value) const
{
    // Halves, since the span of the greatest doubles is not finite.
    const double span = m_highest / 2 - m_lowest / 2;
    if (!std::isfinite(value) || span <= 0)
        return 0;
    return std::clamp((value / 2 - m_lowest / 2) / span, 0.0, 1.0);
}

} // namespace anjungan::charts
