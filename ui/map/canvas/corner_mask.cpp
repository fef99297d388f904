// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/corner_mask.h"

#include <QPainter>
#include <QPainterPath>

namespace anjungan::map {

CornerMask::CornerMask(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setVisible(false);
}

void CornerMask::setCorners(double radius, const QColor &around, const QColor &line)
{
    m_radius = radius;
    m_around = around;
    m_line = line;
    setVisible(radius > 0);
    update();
}

void CornerMask::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);
    QPainterPath corners;
    corners.addRect(rect());
    painter.fillPath(corners.subtracted(inside), m_around);
    if (m_line.isValid())
        painter.strokePath(inside, QPen(m_line, 1));
}

} // namespace anjungan::map
