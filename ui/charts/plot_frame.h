// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace anjungan::charts {

struct AxisLabel
{
    double place = 0;
    QString text;
};

/// The axes of a plot: values upwards, places (mostly of periods) to the right. It knows where a value is drawn, and
/// draws grid and labels: as many as have room, each whole. Coordinates are device-independent pixels of the widget.
class PlotFrame
{
public:
    explicit PlotFrame(const theme::Theme &theme) : m_theme(theme) {}

    /// `ticks` as of axisTicks(); the axis ends at the first and the last.
    void setValues(std::vector<double> ticks, std::function<QString(double)> text);
    /// Labels evenly spaced, ascending. The axis goes from the place `first` to `last`; a single place is in its
    /// middle.
    void setPlaces(double first, double last, std::vector<AxisLabel> labels);

    /// A place whose label is among those that have room; none: the first's is.
    void setShown(std::optional<double> place) { m_shown = place; }

    /// Divides `all` into the labels and the plot, with at least `right` beside the plot and `above` over it.
    void layOut(const QRectF &all, double right = 0, double above = 0);

    const QRectF &plot() const { return m_plot; }
    const std::vector<double> &ticks() const { return m_ticks; }
    double first() const { return m_first; }
    double last() const { return m_last; }
    double x(double place) const;
    double y(double value) const; ///< at the edge for values beyond the axis
    QPointF at(double place, double value) const { return {x(place), y(value)}; }
    /// Whether the axis ends before the value.
    [[nodiscard]] bool isBeyond(double value) const { return value > m_ticks.back() || value < m_ticks.front(); }
    QString text(double value) const;

    void paintGrid(QPainter &painter) const;
    /// The label of `strong` is bold.
    void paintLabels(QPainter &painter, std::optional<double> strong = {}) const;

private:
    void paintValues(QPainter &painter) const;
    void paintPlaces(QPainter &painter, std::optional<double> strong) const;

    const theme::Theme &m_theme;
    std::vector<double> m_ticks{0, 1};
    std::function<QString(double)> m_text;
    double m_first = 0, m_last = 1;
    std::vector<AxisLabel> m_labels;
    std::optional<double> m_shown;
    QRectF m_all, m_plot;
};

} // namespace anjungan::charts
