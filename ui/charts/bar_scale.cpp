// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_scale.h"

#include "ui/charts/outliers.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

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
    if (const auto greatest = greatestWithoutOutliers(std::move(magnitudes))) {
        m_lowest = std::max(m_lowest, -*greatest * beyondRoom);
        m_highest = std::min(m_highest, *greatest * beyondRoom);
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
