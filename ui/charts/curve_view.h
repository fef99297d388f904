// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/s_curve.h"

#include <QChartView>

class QValueAxis;

namespace anjungan::charts {

/// The plot of an SCurve. Qt Charts draws lines and areas. Grid and labels are a PlotFrame's: Qt's labels overlap or
/// are cut off in little room, and its grid is laid out only by a running event loop, which a rendered page does not
/// have.
class CurveView : public QChartView
{
    Q_OBJECT

public:
    explicit CurveView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Curves curves);

    QSize sizeHint() const override { return {}; }
    QSize minimumSizeHint() const override { return {}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    // Both in scene coordinates, which are the viewport's.
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void layOut();
    void addLine(const std::vector<QPointF> &run, const QPen &pen);
    void addArea(const std::vector<QPointF> &run);
    std::vector<std::vector<QPointF>> runsOf(const std::vector<std::optional<double>> &values) const;
    /// Points between two gaps: a line through one point is invisible, and Qt Charts would cut a marker at the edge.
    void drawLonePoints(QPainter &painter) const;
    void drawLastPoint(QPainter &painter) const;
    /// The values beyond the axis: a cut dot where the line leaves the plot, and the number.
    void drawCutPoints(QPainter &painter) const;
    void drawBesidePoint(QPainter &painter, const QString &text, const QPointF &point) const;

    const theme::Theme &m_theme;
    Curves m_curves;
    PlotFrame m_frame;
    QValueAxis *m_categoryAxis;
    QValueAxis *m_valueAxis;
};

} // namespace anjungan::charts
