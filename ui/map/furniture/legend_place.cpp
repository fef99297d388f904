// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/legend_place.h"

#include "ui/map/furniture/legend_box.h"

#include <algorithm>

namespace anjungan::map {

namespace {

/// On maps narrower than this the legend is a button, in device-independent pixels at a factor of 1.
constexpr double leastWidth = 440;
constexpr double leastHeight = 340;
/// The greatest share of the map that an open legend may cover.
constexpr double mostShare = 0.2;
constexpr double marginAround = 4; ///< around the legend, in pixels; counts as covered

QRect inCorner(Qt::Corner corner, QSize size, const LegendRoom &room)
{
    QRect free = room.free;
    if (!room.buttons.isNull() && (corner != Qt::TopRightCorner || free.top() + size.height() >= room.buttons.top()))
        free.setRight(room.buttons.left() - free.left()); // with the same gap as at the map's edge
    if (corner == Qt::BottomLeftCorner && free.left() + size.width() + marginAround < room.foot.left())
        free.setBottom(std::max(free.bottom(), room.floor - 1));
    QRect rect({}, size.boundedTo(free.size()).expandedTo({0, 0}));
    rect.moveLeft(corner == Qt::TopRightCorner ? free.right() + 1 - rect.width() : free.left());
    rect.moveTop(corner == Qt::BottomLeftCorner ? free.bottom() + 1 - rect.height() : free.top());
    return rect;
}

double areaOf(QSize size) { return static_cast<double>(size.width()) * size.height(); }

} // namespace

QRect LegendPlace::place(LegendBox &legend, const LegendRoom &room, const theme::Theme &theme)
{
    const bool isSmall = room.map.width() < theme.length(leastWidth) || room.map.height() < theme.length(leastHeight);
    const bool isLarge = areaOf(legend.openSize()) > mostShare * areaOf(room.map);
    legend.setFolding(room.canFold && (isSmall || isLarge));
    const QSize size = legend.sizeHint();
    // If it is opened by a tap, it stays in its button's corner.
    const bool isOpened = room.canFold && (isSmall || isLarge) && !legend.isFolded();
    if (!m_corner || !std::ranges::contains(room.corners, *m_corner))
        m_corner = room.corners.front();
    double least = 2;
    for (const Qt::Corner corner : room.corners) {
        const auto covered = m_covered && !isOpened
                                 ? m_covered(QRectF(inCorner(corner, size, room))
                                                 .adjusted(-marginAround, -marginAround, marginAround, marginAround))
                                 : std::nullopt;
        if (covered && *covered < least) {
            least = *covered;
            m_corner = corner;
        }
    }
    return inCorner(*m_corner, size, room);
}

std::vector<QRectF> LegendPlace::places(const LegendBox &legend, const LegendRoom &room)
{
    std::vector<QRectF> places;
    if (legend.isEmpty())
        return places;
    for (const Qt::Corner corner : room.corners)
        places.emplace_back(inCorner(corner, legend.closedSize(), room));
    return places;
}

} // namespace anjungan::map
