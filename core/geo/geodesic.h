// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>

/// Lengths and areas on the ground: along geodesics of the WGS 84 ellipsoid, by GeographicLib (C. F. F. Karney,
/// Algorithms for geodesics, J. Geodesy 87, 2013). The result is NaN if a coordinate is not a number or a latitude is
/// beyond ±90°.
namespace anjungan::geo {

/// Metres along the line through `degrees`; 0 for fewer than two points.
double lengthOf(std::span<const Point> degrees);

/// Square metres within the ring through `degrees`, which is closed implicitly, in either direction; 0 for fewer than
/// three points. Where a ring crosses itself, the parts of opposite direction are subtracted from each other.
double areaOf(std::span<const Point> degrees);

/// The way from one place to another.
struct Course
{
    double metres = 0;
    double bearing = 0; ///< at the start, degrees clockwise from true north, 0 to below 360; 0 where both are the same
};

Course courseOf(Point from, Point to);

/// The place at the end of that way.
Point placeAt(Point from, const Course &course);

} // namespace anjungan::geo
