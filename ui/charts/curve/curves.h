// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_ticks.h"
#include "ui/charts/curve/forecast.h"
#include "ui/charts/plot_frame.h"

#include <QStringList>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace anjungan::charts {

/// Actual and planned values, and those of the year before, one point for each category (mostly a month). The lists may
/// be shorter than the categories; a missing value is a gap in the line, never a zero. Empty texts are left out.
struct Curves
{
    QStringList categories;
    std::vector<std::optional<double>> actual, plan;
    std::vector<std::optional<double>> lastYear = {};
    std::vector<double> places = {}; ///< of the categories on the axis, ascending; empty: 1 apart
    double bridged = std::numeric_limits<double>::infinity(); ///< the greatest distance of two points that a line joins
    std::vector<AxisLabel> labels = {};                       ///< evenly spaced, ascending; empty: the categories
    /// The axis goes from 0 to at least here; further if a value is greater, unless it is far beyond all others
    /// (outliers.h): then the line is cut there, with a mark and the value.
    double maximum = 100;
    std::function<QString(double)> axisText = {};  ///< Formats a value on the axis; default: a plain number.
    std::function<QString(double)> valueText = {}; ///< Formats a value beside its point; default: as on the axis.
    /// Formats a difference from the plan, with its sign; default: as a value.
    std::function<QString(double)> differenceText = {};

    QString lastText = {};                      ///< At the last actual point: "70,4 %".
    QString lastName = {};                      ///< Beside it: "Oktober".
    QString deviationText = {};                 ///< Below it: "−16,8 pp dari rencana".
    theme::Tone tone = theme::Tone::Neutral;    ///< Of the last point's difference from its plan.
    QString planText = {}, lastYearText = {};   ///< At the ends of these lines: "100 % rencana".
    QString actualName = {}, planName = {};     ///< In the readout.
    QString lastYearName = {}, deviationName{}; ///< Likewise.
    QStringList names = {};                     ///< Headings of the readout, by category; empty: the categories.
    std::optional<double> today = {};           ///< Its place, if it is on the axis.
    QString todayText = {};                     ///< Beside its tick.

    std::optional<Forecast> forecast = {};
    QString forecastText = {};  ///< At its end: "78 %".
    QString forecastRange = {}; ///< Beside that: "(73–83 %)".
    QString forecastName = {};  ///< Below it, and in the readout.
    QString headline = {};      ///< Above the plot: what the forecast says.
    QString rule = {};          ///< Below the plot: how the band was computed.
    QString spoken = {};        ///< Added to the accessible description: what the forecast is.

    /// The value as it is written beside its point.
    [[nodiscard]] QString written(double value) const;
    [[nodiscard]] QString onAxis(double value) const;
    /// The last category with an actual value.
    [[nodiscard]] std::optional<std::size_t> lastActual() const;
};

} // namespace anjungan::charts
