// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace anjungan::panels {

enum class ClassMethod {
    Quantile, ///< as many values in each class; equal ones are never parted
    Equal,    ///< each class as wide as the next; may hold none
    Natural,  ///< values of a class as near to each other as they get (Fisher and Jenks)
};

/// The greatest number of each class but the last, ascending; a class holds what is above the bound before it, up to
/// its own. Empty where all values are equal or there is none. At most `count` classes, fewer where there are fewer
/// different values. Values in any order; what is not finite is left out. A bound is as short a number as there is
/// that moves no value to another class.
std::vector<double> classBounds(ClassMethod method, std::vector<double> values, std::size_t count);

/// The number with the fewest digits that is `least` or more and less than `below`.
double shortestBetween(double least, double below);

} // namespace anjungan::panels
