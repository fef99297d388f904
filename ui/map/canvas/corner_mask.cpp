// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/corner_mask.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

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
    updateVisible();
}

void CornerMask::setRing(const QColor &ring, double width)
{
    if (ring == m_ring && width == m_ringWidth)
        return;
    m_ring = ring;
    m_ringWidth = width;
    updateVisible();
}

void CornerMask::updateVisible()
{
    setVisible(m_radius > 0 || m_ring.isValid());
    update();
}

void CornerMask::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);
    if (m_radius > 0) {
        QPainterPath corners;
        corners.addRect(rect());
        painter.fillPath(corners.subtracted(inside), m_around);
    }
    if (m_line.isValid())
        painter.strokePath(inside, QPen(m_line, 1));
    if (m_ring.isValid()) {
        const double inset = m_ringWidth / 2 + 1;
        const double radius = std::max(0.0, m_radius - inset);
        painter.setPen(QPen(m_ring, m_ringWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
}

} // namespace anjungan::map
