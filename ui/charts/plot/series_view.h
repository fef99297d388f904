// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/time_series.h"

#include <QWidget>

namespace anjungan::charts {

/// The plot of a SeriesChart. A finger, the mouse or the arrow keys move a hairline from place to place, beside which
/// the exact values of all series are shown. One stop of the Tab key; Escape removes the hairline.
class SeriesView : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(TimeSeries series);
    const PlotFrame &frame() const { return m_frame; }
    /// The place of the hairline, as an index of the places.
    std::optional<std::size_t> scrubbed() const { return m_scrubbed; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void scrub(std::optional<std::size_t> place);
    void scrubAt(double x);
    void paintScrubbed(QPainter &painter) const;

    const theme::Theme &m_theme;
    TimeSeries m_data;
    PlotFrame m_frame;
    std::optional<std::size_t> m_scrubbed;
};

} // namespace anjungan::charts
