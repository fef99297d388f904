// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/position_item.h"

#include "core/geo/web_mercator.h"

namespace anjungan::map {

namespace {

/// A circle larger than this covers any view and need not be drawn.
constexpr double largestReach = 20000;

} // namespace

PositionItem::PositionItem(QQuickItem *parent) : CameraItem(parent)
{
    setFlag(ItemHasContents, false);
    connect(this, &CameraItem::cameraChanged, this, &PositionItem::moved);
}

void PositionItem::setMark(const std::optional<PositionMark> &mark)
{
    m_mark = mark;
    Q_EMIT dressed();
    Q_EMIT moved();
}

QPointF PositionItem::world() const
{
    const geo::Point world = geo::toUnitSquare(m_mark->fix.degrees);
    return {world.x, world.y};
}

QPointF PositionItem::at() const { return m_mark ? viewport().toScreen(world()) : QPointF(); }

double PositionItem::reach() const
{
    if (!m_mark || !m_mark->fix.accuracy)
        return 0;
    render::Viewport there = viewport();
    there.centre = world(); // the projection's scale depends on the latitude
    const double pixels = *m_mark->fix.accuracy / there.metresPerPixel();
    return pixels <= largestReach ? pixels : 0;
}

} // namespace anjungan::map
