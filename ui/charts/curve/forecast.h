// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace anjungan::charts {

/// The number of changes that the steady pace is the mean of.
inline constexpr int pacePeriods = 3;

/// A course that grows from the beginning of a year to its end, as far as it is known. The lists are by place and may
/// be shorter than the places.
struct CourseSoFar
{
    PlotValues actual;          ///< null from the first period on that is not over
    PlotValues lastYear;        ///< the course of the year before, at the same places; may be empty
    std::vector<double> places; ///< ascending, up to the end of the year
    double step = 1;            ///< how far apart two neighbouring periods are
    std::optional<double> most; ///< no value is greater, as 100 of percents
};

/// How the course may go on to the last place (docs/forecast.md). By place: null before the last actual value, which is
/// the first point of each line.
struct Forecast
{
    std::size_t from = 0; ///< the place of the last actual value
    double pace = 0;      ///< mean growth in one `step`, over the last pacePeriods
    PlotValues steady;    ///< with this pace
    PlotValues rush;      ///< with last year's growth; empty if that is not known up to the end
    PlotValues middle;    ///< the mean of both, or the steady one

    [[nodiscard]] bool isBand() const { return !rush.empty(); }
    [[nodiscard]] double steadyEnd() const { return *steady.back(); }
    [[nodiscard]] double rushEnd() const { return isBand() ? *rush.back() : steadyEnd(); }
    [[nodiscard]] double middleEnd() const { return *middle.back(); }
    [[nodiscard]] double low(std::size_t place) const;
    [[nodiscard]] double high(std::size_t place) const;
};

/// None where nothing can be said: the year is complete, or the last pacePeriods + 1 values are not all there, or one
/// of them is less than the one before, or the last one has reached `most`.
[[nodiscard]] std::optional<Forecast> forecastOf(const CourseSoFar &course);

/// How many times the forecast's pace the course needs to be at `goal` at the last place; none without growth, since
/// then no multiple is enough, and none after the goal was reached.
[[nodiscard]] std::optional<double> neededPace(const CourseSoFar &course, const Forecast &forecast, double goal);

} // namespace anjungan::charts
