// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_frame.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace anjungan::charts {

class CurveView;
class LegendView;

/// Actual and planned values, one point for each category (mostly a month). Both lists may be shorter than the
/// categories; a missing value is a gap in the line, never a zero.
struct Curves
{
    QStringList categories;
    std::vector<std::optional<double>> actual, plan;
    std::vector<double> places; ///< of the categories on the axis, ascending; empty: 1 apart
    double bridged = std::numeric_limits<double>::infinity(); ///< the greatest distance of two points that a line joins
    std::vector<AxisLabel> labels;                            ///< evenly spaced, ascending; empty: the categories
    /// The axis goes from 0 to at least here; further if a value is greater, unless it is far beyond all others
    /// (outliers.h): then the line is cut there, with a mark and the value.
    double maximum = 100;
    std::function<QString(double)> axisText;  ///< Formats a value on the axis; default: a plain number.
    std::function<QString(double)> valueText; ///< Formats a value beside its point; default: as on the axis.
    QString lastText;                         ///< Label of the last actual point: "70,4 %"; may be empty.
    QString actualName, planName;             ///< In the legend; without names there is no legend.
};

/// An S-curve: the actual line solid over its area, the plan dashed.
class SCurve : public QWidget
{
    Q_OBJECT

public:
    explicit SCurve(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Curves curves);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    CurveView *m_view;
    LegendView *m_legend;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
