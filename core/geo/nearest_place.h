// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <optional>

namespace anjungan::geo {

/// The place of a geometry that is nearest to somewhere.
struct NearestPlace
{
    Point at;              ///< degrees
    double metres = 0;     ///< on the plane of local_plane.h; 0 inside
    bool isInside = false; ///< of one of its polygons; `at` is then where it was asked from

    bool operator==(const NearestPlace &) const = default;
};

/// The nearest of its points, places on its lines, and places on the rings of its polygons. None for an empty one.
[[nodiscard]] std::optional<NearestPlace> nearestPlace(const Geometry &degrees, Point from);

/// Whether one of its polygons has the point, as PointLocator decides it.
[[nodiscard]] bool contains(const Geometry &degrees, Point point);

/// The place between both ends that is nearest to (0, 0), on a plane.
Point nearestToOrigin(Point from, Point to);

} // namespace anjungan::geo
