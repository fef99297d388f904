// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/s_curve.h"

#include <QChartView>

class QValueAxis;

namespace anjungan::charts {

/// The plot of an SCurve. Qt Charts draws lines, areas and grid; the labels are drawn here, because it would overlap them
/// or cut them off where room is scarce.
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
    /// In scene coordinates, which are the viewport's.
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    void layOut();
    void addLine(const std::vector<QPointF> &run, const QPen &pen);
    void addArea(const std::vector<QPointF> &run);
    QString axisText(double value) const;
    void drawValueAxis(QPainter &painter) const;
    void drawCategories(QPainter &painter) const;
    void drawLastPoint(QPainter &painter) const;

    const theme::Theme &m_theme;
    Curves m_curves;
    std::vector<double> m_ticks;
    QValueAxis *m_categoryAxis;
    QValueAxis *m_valueAxis;
};

} // namespace anjungan::charts
