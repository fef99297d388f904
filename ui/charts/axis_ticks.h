// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace anjungan::charts {

/// Three to six round values (1, 2, 2.5 or 5 times a power of ten apart) from at most `lowest` to at least `highest`;
/// 0, 25, 50, 75, 100 for 0 to 100. If the two are equal or not finite: 0 and 1.
std::vector<double> axisTicks(double lowest, double highest);

/// The values of a line or of a row of columns, by place; null where there is none.
using PlotValues = std::vector<std::optional<double>>;

/// The ticks for all of `series`: from 0, or the least value if that is negative, to the greatest or `least`. A place
/// whose values are far beyond those of all others (outliers.h) does not stretch the axis, which then ends before them.
std::vector<double> ticksOf(std::span<const PlotValues *const> series, double least);

/// Which of `count` evenly spaced labels to show so that none is wider than its place: every nth, from the first.
/// `widest` and `spacing` in the same unit.
int labelStep(int count, double widest, double spacing);

} // namespace anjungan::charts
