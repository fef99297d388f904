// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>
#include <vector>

namespace anjungan::geo {

/// Rings of one polygon: the outer one, then its holes. Closed or not makes no difference.
using Rings = std::vector<std::span<const Point>>;

struct VisualCentre
{
    Point at;
    double radius = 0; ///< of the largest circle around `at` inside the polygon; 0 where there is none
};

/// The point of a polygon that is farthest from its outline (pole of inaccessibility), found by quartering cells as in
/// mapbox/polylabel, to within a fiftieth of the polygon's shorter side. A polygon without area gives the middle of
/// its box.
VisualCentre visualCentre(const Rings &rings);

/// Whether `point` is inside by the even-odd rule over all rings.
bool contains(const Rings &rings, const Point &point);

/// The square of the distance between `point` and the segment from `a` to `b`.
double squaredDistance(const Point &point, const Point &a, const Point &b);

/// Twice the signed area of a ring.
double doubledArea(std::span<const Point> ring);

} // namespace anjungan::geo
