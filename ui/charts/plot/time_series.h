// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"
#include "ui/charts/plot_frame.h"
#include "ui/charts/swatch.h"

#include <QStringList>

#include <limits>

namespace anjungan::charts {

struct PlotSeries
{
    QString name;
    PlotValues values; ///< by category; may be shorter
    QStringList texts; ///< the exact values, likewise
    theme::ColorRole color = theme::ColorRole::Accent;
    SwatchHatch hatch = SwatchHatch::None; ///< of columns; lines of a series with a pattern are dashed
};

enum class SeriesKind { Grouped, Stacked, Lines };

/// Several series over time. A missing value is a gap, never a zero.
struct TimeSeries
{
    SeriesKind kind = SeriesKind::Lines;
    QStringList categories;                                   ///< in full, for the exact values: "Oktober 2026"
    std::vector<double> places;                               ///< of the categories, ascending
    double bridged = std::numeric_limits<double>::infinity(); ///< the greatest distance that a line joins
    std::vector<AxisLabel> labels;                            ///< evenly spaced, ascending
    std::vector<PlotSeries> series;                           ///< the first is the most important one
    double maximum = 0;                                       ///< what the axis reaches at least
    std::optional<double> target = {};                        ///< a line across all places
    QString targetText = {};                                  ///< "plan 100 %"
    std::function<QString(double)> axisText = {};
    QString noValue = QStringLiteral("–");

    /// All that is exact of one category: "Jan 4" for one series, otherwise each with its name.
    QStringList linesAt(std::size_t category) const;
};

/// The values that reach from the axis to the ends of stacked columns.
struct StackEnds
{
    PlotValues above, below;
};
[[nodiscard]] StackEnds stackEnds(const TimeSeries &data);

/// The least distance of two neighbouring places; 1 where there are not two.
[[nodiscard]] double placeStep(const std::vector<double> &places);

} // namespace anjungan::charts
