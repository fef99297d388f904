// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <cstdint>
#include <vector>

namespace anjungan::panels {

/// Markers sized by a field's value ("sizeBy" in a layer's style): their areas are proportional to the values, so that
/// twice the pupils look like twice the dot.
struct SizeRule
{
    QString field;
    double from = 4; ///< least diameter, pixels at a factor of 1; also for smaller, missing and negative values
    double to = 24;  ///< diameter of the greatest value, see greatestSize()
};

/// The greatest finite value that is not an outlier; 0 if none is above 0. An outlier has more than six times the
/// diameter of all others (ui/charts/outliers.h) and would make all of them the smallest.
double greatestSize(const std::vector<QVariant> &values);

/// For each value the factor of the diameter `rule.to`, between from ÷ to and 1; `greatest` is greatestSize().
std::vector<float> sizeScales(const SizeRule &rule, const std::vector<QVariant> &values, double greatest);

/// Indexes of the values above `greatest`, ascending: their markers are cut.
std::vector<std::uint32_t> cutSizes(const std::vector<QVariant> &values, double greatest);

/// Up to three round values for the legend, with markers that differ from each other and from the smallest; the
/// greatest first.
std::vector<double> sizeSamples(const SizeRule &rule, double greatest);

} // namespace anjungan::panels
