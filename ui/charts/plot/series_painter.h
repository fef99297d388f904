// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/time_series.h"

namespace anjungan::charts {

/// Paints series inside a frame. The painter must be antialiased. It keeps references: make one for each painting.
class SeriesPainter
{
public:
    SeriesPainter(const TimeSeries &data, const PlotFrame &frame, const theme::Theme &theme)
        : m_data(data), m_frame(frame), m_theme(theme)
    {
    }

    void paintColumns(QPainter &painter) const;
    /// Lines with gaps where values are missing; a point alone is a dot.
    void paintLines(QPainter &painter) const;
    /// The names of the lines beside their last points, down to the right edge of `all`.
    void paintNames(QPainter &painter, const QRectF &all) const;
    /// The width that paintNames() would like.
    double nameWidth() const;
    void paintTarget(QPainter &painter) const;

private:
    void paintColumn(QPainter &painter, std::size_t series, double left, double width, double from, double to) const;
    [[nodiscard]] QColor colorOf(const PlotSeries &series) const
    {
        return theme::color(m_theme.tokens(), series.color);
    }

    const TimeSeries &m_data;
    const PlotFrame &m_frame;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
