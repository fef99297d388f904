// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace anjungan::panels {

enum class ClassMethod {
    Quantile, ///< the same number of values in each class; equal values are never separated
    Equal,    ///< intervals of equal width, for outliers the outermost ones; a class may be empty
    Natural,  ///< least variance within the classes (Fisher and Jenks)
};

/// The greatest number of each class but the last, ascending; a class contains the values above the bound before it, up
/// to its own. Empty if all values are equal or there are none. At most `count` classes, fewer if there are fewer
/// different values. Values in any order; those that are not finite are ignored. A bound is the shortest number that
/// moves no value to another class.
std::vector<double> classBounds(ClassMethod method, std::vector<double> values, std::size_t count);

/// The number with the fewest digits that is `least` or more and less than `below`.
double shortestBetween(double least, double below);

} // namespace anjungan::panels
