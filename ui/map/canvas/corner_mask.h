// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace anjungan::map {

/// Rounds the map's corners by painting the surrounding colour over them, because a scene graph's surface is a
/// rectangle; shows that the map has the focus. Taps pass through it.
class CornerMask : public QWidget
{
    Q_OBJECT

public:
    explicit CornerMask(QWidget *parent);

    /// `radius` in device-independent pixels; 0: paints nothing. `line` is the colour of a hairline along the edge;
    /// invalid: none.
    void setCorners(double radius, const QColor &around, const QColor &line);

    /// A ring along the map's edge in that colour, while the keyboard is there; invalid: none.
    void setRing(const QColor &ring, double width);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateVisible();

    double m_radius = 0;
    QColor m_around;
    QColor m_line;
    QColor m_ring;
    double m_ringWidth = 0;
};

} // namespace anjungan::map
