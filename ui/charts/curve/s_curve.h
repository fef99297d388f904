// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curve/curve_labels.h"
#include "ui/charts/curve/curves.h"
#include "ui/charts/plot/scrubbed_plot.h"

namespace anjungan::charts {

/// An S-curve: the actual line solid over its area, the plan dashed, last year's thin. The forecast is a band with a
/// dotted line and a hollow mark, so that it is not read as data. Lines have their names at their ends. A finger, the
/// mouse or the arrow keys move a hairline that shows the exact values of a period. One stop of the Tab key.
class SCurve : public ScrubbedPlot
{
    Q_OBJECT

public:
    explicit SCurve(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Curves curves);
    const Curves &data() const { return m_curves; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    std::size_t placeCount() const override { return m_curves.places.size(); }
    std::optional<std::size_t> placeAt(const QPointF &position) const override;
    void layOut() override;

private:
    void paintScrubbed(QPainter &painter) const;

    Curves m_curves;
    PlotFrame m_frame;
    CurveLabels m_labels;
};

} // namespace anjungan::charts
