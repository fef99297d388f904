// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/visual_centre.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

namespace anjungan::geo {

namespace {

// Limits the work for unusual polygons; ordinary ones need a few dozen cells.
constexpr int maxCells = 2000;

/// Whether a ray from the point to the east crosses the edge.
bool isCrossed(const Point &point, const Point &a, const Point &b)
{
    return (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
}

/// The edges of a polygon as columns, so that compilers can vectorize loops without branches over them. Coordinates are
/// relative to the middle of the polygon's box, whose longer side is 2: single precision is then enough to place a
/// label.
class Edges
{
public:
    Edges(const Rings &rings, const Point &middle, double scale)
    {
        std::size_t count = 0;
        for (const auto ring : rings)
            count += ring.size();
        for (auto *column : {&m_x, &m_y, &m_endY, &m_dx, &m_dy, &m_perLength, &m_slope})
            column->reserve(count);
        const auto moved = [&](const Point &vertex) {
            return Point{(vertex.x - middle.x) * scale, (vertex.y - middle.y) * scale};
        };
        for (const auto ring : rings) {
            Point before = moved(ring.back());
            for (const Point &vertex : ring) {
                const Point here = moved(vertex);
                add(before, here);
                before = here;
            }
        }
    }

    /// The distance of a place to the outline, negative outside; both are computed in one pass over the rings.
    double distance(const Point &place) const
    {
        const auto x = static_cast<float>(place.x), y = static_cast<float>(place.y);
        std::int32_t nearest = std::numeric_limits<std::int32_t>::max(); // of floats not below 0 the bits order alike
        std::int32_t crossings = 0;                                      // only the sign is used: odd or even
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            const float px = x - m_x[i], py = y - m_y[i];
            const float along = (px * m_dx[i] + py * m_dy[i]) * m_perLength[i];
            const float within = (std::abs(along) - std::abs(along - 1) + 1) / 2; // between 0 and 1
            const float awayX = px - within * m_dx[i], awayY = py - within * m_dy[i];
            nearest = std::min(nearest, std::bit_cast<std::int32_t>(awayX * awayX + awayY * awayY));
            // A ray to the east crosses the edges east of the place whose ends are on different sides of it.
            crossings ^= (std::bit_cast<std::int32_t>(m_y[i] - y) ^ std::bit_cast<std::int32_t>(m_endY[i] - y)) &
                         std::bit_cast<std::int32_t>(px - py * m_slope[i]);
        }
        const double away = std::sqrt(static_cast<double>(std::bit_cast<float>(nearest)));
        return crossings < 0 ? away : -away;
    }

private:
    void add(const Point &from, const Point &to)
    {
        const auto x = static_cast<float>(from.x), y = static_cast<float>(from.y), endY = static_cast<float>(to.y);
        const float dx = static_cast<float>(to.x) - x, dy = endY - y;
        const float squared = dx * dx + dy * dy;
        m_x.push_back(x);
        m_y.push_back(y);
        m_endY.push_back(endY);
        m_dx.push_back(dx);
        m_dy.push_back(dy);
        m_perLength.push_back(squared > std::numeric_limits<float>::min() ? 1 / squared : 0);
        m_slope.push_back(dy != 0 ? dx / dy : 0);
    }

    using Column = std::vector<float>;
    Column m_x, m_y, m_endY, m_dx, m_dy;
    Column m_perLength; ///< 1 ÷ the edge's squared length; 0 for one without
    Column m_slope;     ///< dx ÷ dy
};

struct Cell
{
    Cell(const Edges &edges, Point centre, double halfSide)
        : at(centre), half(halfSide), distance(edges.distance(centre)), reach(distance + half * std::numbers::sqrt2)
    {
    }

    Point at;
    double half;
    double distance; ///< to the outline, negative outside
    double reach;    ///< no point of the cell can be farther inside
};

} // namespace

bool contains(const Rings &rings, const Point &point)
{
    bool inside = false;
    for (const auto ring : rings)
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
            inside ^= isCrossed(point, ring[i], ring[before]);
    return inside;
}

VisualCentre visualCentre(const Rings &rings)
{
    Box box;
    if (!rings.empty())
        for (const Point &point : rings.front())
            box.add(point.x, point.y);
    if (box.isEmpty())
        return {};
    const double side = std::min(box.maxX - box.minX, box.maxY - box.minY);
    const Point middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    // A sliver thinner than this in relation to its length would need too many cells, and no label fits into it.
    if (side <= 1e-4 * std::max(box.maxX - box.minX, box.maxY - box.minY))
        return {middle, 0};

    const double scale = 2 / std::max(box.maxX - box.minX, box.maxY - box.minY);
    const Edges edges(rings, middle, scale);
    const Point corner{(box.minX - middle.x) * scale, (box.minY - middle.y) * scale};
    const double step = side * scale;
    const double half = step / 2;
    std::vector<Cell> cells;
    int made = 0;
    Cell best(edges, {0, 0}, 0);
    const auto add = [&](Point centre, double halfSide) {
        const Cell cell(edges, centre, halfSide);
        ++made;
        if (cell.distance > best.distance)
            best = cell;
        if (cell.reach - best.distance > step / 50) {
            cells.push_back(cell);
            std::ranges::push_heap(cells, {}, &Cell::reach);
        }
    };
    for (double x = corner.x; x < -corner.x && made < maxCells; x += step)
        for (double y = corner.y; y < -corner.y && made < maxCells; y += step)
            add({x + half, y + half}, half);
    while (!cells.empty() && made < maxCells) {
        std::ranges::pop_heap(cells, {}, &Cell::reach);
        const Cell cell = cells.back();
        cells.pop_back();
        if (cell.reach - best.distance <= step / 50)
            break;
        const double quarter = cell.half / 2;
        for (const double dx : {-quarter, quarter})
            for (const double dy : {-quarter, quarter})
                add({cell.at.x + dx, cell.at.y + dy}, quarter);
    }
    return {{middle.x + best.at.x / scale, middle.y + best.at.y / scale}, std::max(best.distance, 0.0) / scale};
}

} // namespace anjungan::geo
