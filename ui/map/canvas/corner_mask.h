// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace anjungan::map {

/// Rounds the map's corners by painting the surrounding colour over them, because a scene graph's surface is a
/// rectangle. Taps pass through it.
class CornerMask : public QWidget
{
    Q_OBJECT

public:
    explicit CornerMask(QWidget *parent);

    /// `radius` in device-independent pixels; 0: paints nothing. `line` is the colour of a hairline along the edge;
    /// invalid: none.
    void setCorners(double radius, const QColor &around, const QColor &line);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_radius = 0;
    QColor m_around;
    QColor m_line;
};

} // namespace anjungan::map
