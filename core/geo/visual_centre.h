// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <algorithm>
#include <span>
#include <vector>

namespace anjungan::geo {

/// Rings of one polygon: the outer one, then its holes; closed or not.
using Rings = std::vector<std::span<const Point>>;

struct VisualCentre
{
    Point at;
    double radius = 0; ///< of the largest circle around `at` inside the polygon; 0 if there is none
};

/// The point of a polygon that is farthest from its outline (pole of inaccessibility), found by quartering cells as in
/// mapbox/polylabel, to within a fiftieth of the polygon's shorter side. A polygon without area gives the middle of
/// its box.
VisualCentre visualCentre(const Rings &rings);

/// Whether `point` is inside by the even-odd rule over all rings.
[[nodiscard]] bool contains(const Rings &rings, const Point &point);

/// The square of the distance between `point` and the segment from `a` to `b`.
inline double squaredDistance(const Point &point, const Point &a, const Point &b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    const double x = point.x - a.x - t * dx;
    const double y = point.y - a.y - t * dy;
    return x * x + y * y;
}

/// Twice the signed area of a ring of points with x and y; positive clockwise where y grows downwards.
template<typename At> double doubledArea(std::span<const At> ring)
{
    double sum = 0;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        // Relative to the first vertex: world coordinates of a small area differ only in their last digits.
        const double ax = double(ring[before].x) - double(ring[0].x), ay = double(ring[before].y) - double(ring[0].y);
        const double bx = double(ring[i].x) - double(ring[0].x), by = double(ring[i].y) - double(ring[0].y);
        sum += ax * by - bx * ay;
    }
    return sum;
}

} // namespace anjungan::geo
