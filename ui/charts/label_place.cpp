// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_place.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <limits>

namespace anjungan::charts {

namespace {

bool crosses(const QRectF &rect, const QPointF &from, const QPointF &to)
{
    if (rect.contains(from) || rect.contains(to))
        return true;
    const QLineF line(from, to);
    const std::array sides{QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                           QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    return std::ranges::any_of(
        sides, [&line](const QLineF &side) { return line.intersects(side) == QLineF::BoundedIntersection; });
}

QRectF inside(QRectF rect, const QRectF &bounds)
{
    rect.moveLeft(std::max(bounds.left(), std::min(rect.left(), bounds.right() - rect.width())));
    rect.moveTop(std::max(bounds.top(), std::min(rect.top(), bounds.bottom() - rect.height())));
    return rect;
}

} // namespace

int crossedLines(const QRectF &rect, const std::vector<std::vector<QPointF>> &lines)
{
    int count = 0;
    for (const std::vector<QPointF> &line : lines)
        for (std::size_t i = 1; i < line.size(); ++i)
            count += crosses(rect, line[i - 1], line[i]) ? 1 : 0;
    return count;
}

QRectF labelPlace(const QPointF &point, const QSizeF &size, const QRectF &bounds, double gap,
                  const std::vector<std::vector<QPointF>> &lines)
{
    const double width = size.width();
    const double height = size.height();
    const std::array offsets{
        QPointF(gap, gap * 0.5),         QPointF(gap, -gap * 0.5 - height),  QPointF(-width / 2, gap),
        QPointF(-width * 0.8, gap * 2),  QPointF(-width / 2, -gap - height), QPointF(-width - gap, -gap - height),
        QPointF(-width - gap, gap * 0.5)};
    QRectF best;
    int fewest = std::numeric_limits<int>::max();
    for (const QPointF &offset : offsets) {
        const QRectF wanted(point + offset, size);
        const QRectF rect = inside(wanted, bounds);
        // Moved into the bounds it may cover the point itself, which is as bad as crossing a line.
        const bool coversPoint = rect.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2).contains(point);
        const int cost = crossedLines(rect, lines) + (coversPoint ? 1 : 0);
        if (cost < fewest) {
            fewest = cost;
            best = rect;
        }
    }
    return best;
}

} // namespace anjungan::charts
