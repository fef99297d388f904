// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/scrubbed_plot.h"
#include "ui/charts/plot/time_series.h"

namespace anjungan::charts {

/// The plot of a SeriesChart. A finger, the mouse or the arrow keys move a hairline from place to place, beside which
/// the exact values of all series are shown. One stop of the Tab key; Escape removes the hairline.
class SeriesView : public ScrubbedPlot
{
    Q_OBJECT

public:
    explicit SeriesView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(TimeSeries series);
    const PlotFrame &frame() const { return m_frame; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    std::size_t placeCount() const override { return m_data.places.size(); }
    std::optional<std::size_t> placeAt(const QPointF &position) const override;
    void layOut() override;

private:
    void paintScrubbed(QPainter &painter) const;

    TimeSeries m_data;
    PlotFrame m_frame;
};

} // namespace anjungan::charts
