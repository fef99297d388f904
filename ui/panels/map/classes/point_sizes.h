// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <vector>

namespace anjungan::panels {

/// Markers sized by a field's value, as "sizeBy" in a layer's style says: their areas are as the values, so that twice
/// the pupils look like twice the dot.
struct SizeRule
{
    QString field;
    double from = 4; ///< least diameter, pixels at a factor of 1: smaller ones, none and negative ones have it too
    double to = 24;  ///< diameter of the greatest value
};

/// For each value what the diameter `rule.to` is multiplied with, from from ÷ to up to 1.
std::vector<float> sizeScales(const SizeRule &rule, const std::vector<QVariant> &values);

/// The greatest finite value; 0 where none is above 0.
double greatestSize(const std::vector<QVariant> &values);

/// Up to three round values for the legend whose markers differ and are not the least one; the greatest first.
std::vector<double> sizeSamples(const SizeRule &rule, double greatest);

} // namespace anjungan::panels
