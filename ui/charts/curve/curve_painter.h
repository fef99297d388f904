// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve/curves.h"

#include <QPainter>

namespace anjungan::charts {

/// Paints the lines of an S-curve into a frame that is laid out. Refers to its arguments.
class CurvePainter
{
public:
    CurvePainter(const Curves &curves, const PlotFrame &frame, const theme::Theme &theme)
        : m_curves(curves), m_frame(frame), m_theme(theme)
    {
    }

    void paint(QPainter &painter) const;

    /// The lines that are drawn, in the frame's coordinates: labels must not cross them.
    [[nodiscard]] std::vector<std::vector<QPointF>> lines() const;

    /// A grey that is lighter than the text beside the line.
    [[nodiscard]] static QColor lastYearColor(const theme::Tokens &tokens);

private:
    using Values = std::vector<std::optional<double>>;

    [[nodiscard]] std::vector<std::vector<QPointF>> linesOf(const Values &values) const;
    void paintLines(QPainter &painter, const Values &values, const QPen &pen) const;
    void paintAreas(QPainter &painter) const;
    void paintForecast(QPainter &painter) const;
    /// From the last actual value to its plan.
    void paintGap(QPainter &painter) const;
    /// Points between two gaps: a line through one point is invisible.
    void paintLonePoints(QPainter &painter, const Values &values, const QColor &color, double radius) const;
    void paintLastPoint(QPainter &painter) const;

    const Curves &m_curves;
    const PlotFrame &m_frame;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
