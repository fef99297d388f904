// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace anjungan::charts {

/// A length more than this many times the next one leaves less than a sixth of the room to all others.
inline constexpr double farBeyond = 6;

/// A scale that ends before an outlier reaches this many times the greatest of the others, so that it looks longer.
inline constexpr double beyondRoom = 1.12;

/// The greatest magnitude that is not an outlier, if there are outliers: at most one in ten magnitudes (one of fewer
/// than ten) that is more than `far` times the next one. None if a scale has to show all. Magnitudes are 0 or more.
[[nodiscard]] std::optional<double> greatestWithoutOutliers(std::vector<double> magnitudes, double far = farBeyond);

} // namespace anjungan::charts
