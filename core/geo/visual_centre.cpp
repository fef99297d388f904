// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/visual_centre.h"

#include <queue>

#include <cmath>
#include <numbers>

namespace anjungan::geo {

namespace {

// A bound on the work for odd polygons; ordinary ones need a few dozen cells.
constexpr int maxCells = 2000;

/// Whether a ray from the point to the east crosses the edge.
bool isCrossed(const Point &point, const Point &a, const Point &b)
{
    return (a.y > point.y) != (b.y > point.y) && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x;
}

/// The distance of a point to the outline, negative outside: one walk along the rings for both.
double outlineDistance(const Rings &rings, const Point &point)
{
    double nearest = std::numeric_limits<double>::infinity();
    bool isInside = false;
    for (const auto ring : rings) {
        const Point *before = &ring.back();
        for (const Point &vertex : ring) {
            nearest = std::min(nearest, squaredDistance(point, *before, vertex));
            isInside ^= isCrossed(point, vertex, *before);
            before = &vertex;
        }
    }
    return isInside ? std::sqrt(nearest) : -std::sqrt(nearest);
}

struct Cell
{
    Cell(const Rings &rings, Point centre, double halfSide)
        : at(centre), half(halfSide), distance(outlineDistance(rings, centre)),
          reach(distance + half * std::numbers::sqrt2)
    {
    }

    Point at;
    double half;
    double distance; ///< to the outline, negative outside
    double reach;    ///< no point of the cell can be farther inside

    bool operator<(const Cell &other) const { return reach < other.reach; }
};

} // namespace

bool contains(const Rings &rings, const Point &point)
{
    bool inside = false;
    for (const auto ring : rings) {
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
            inside ^= isCrossed(point, ring[i], ring[before]);
        }
    }
    return inside;
}

VisualCentre visualCentre(const Rings &rings)
{
    Box box;
    if (!rings.empty()) {
        for (const Point &point : rings.front()) {
            box.add(point.x, point.y);
        }
    }
    if (box.isEmpty()) {
        return {};
    }
    const double side = std::min(box.maxX - box.minX, box.maxY - box.minY);
    const Point middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
    // A sliver thinner than this against its length would take the world's cells to cover, and no label fits it.
    if (side <= 1e-4 * std::max(box.maxX - box.minX, box.maxY - box.minY)) {
        return {middle, 0};
    }

    const double half = side / 2;
    std::priority_queue<Cell> cells;
    int made = 0;
    for (double x = box.minX; x < box.maxX && made < maxCells; x += side) {
        for (double y = box.minY; y < box.maxY && made < maxCells; y += side, ++made) {
            cells.emplace(rings, Point{x + half, y + half}, half);
        }
    }
    Cell best(rings, middle, 0);
    while (!cells.empty() && made < maxCells) {
        const Cell cell = cells.top();
        cells.pop();
        if (cell.distance > best.distance) {
            best = cell;
        }
        if (cell.reach - best.distance <= side / 50) {
            break;
        }
        const double quarter = cell.half / 2;
        for (const double dx : {-quarter, quarter}) {
            for (const double dy : {-quarter, quarter}) {
                cells.emplace(rings, Point{cell.at.x + dx, cell.at.y + dy}, quarter);
                ++made;
            }
        }
    }
    return {best.at, std::max(best.distance, 0.0)};
}

} // namespace anjungan::geo
