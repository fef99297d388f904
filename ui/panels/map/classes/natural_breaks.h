// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace anjungan::panels {

/// A value and how often it occurs.
struct CountedValue
{
    double value;
    double count;
};

/// Divides `values` (finite, ascending, each once) into `classes` runs with the least sum of squared distances from
/// their means. Returns the indexes one past the last value of each run, ascending. If there are fewer values than
/// classes, each is a run. Exact, by dynamic programming over prefix sums (Wang and Song, 2011), in O(k n log n)
/// because the best beginning of the last run never moves down as values are added (Song and Zhong, 2020).
std::vector<std::size_t> naturalBreaks(const std::vector<CountedValue> &values, std::size_t classes);

} // namespace anjungan::panels
