// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace anjungan::charts {

/// The middles of labels of `height` that want to be at `wanted`, moved as little as keeps them apart and between `top`
/// and `bottom`; in the same order as `wanted`. Labels for which there is no room are at the end of the list of the
/// sorted ones and lie below `bottom`.
[[nodiscard]] std::vector<double> spreadLabels(const std::vector<double> &wanted, double height, double top,
                                               double bottom);

} // namespace anjungan::charts
