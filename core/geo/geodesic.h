// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>

/// Lengths and areas on the ground: along geodesics of the WGS 84 ellipsoid, by GeographicLib (C. F. F. Karney,
/// Algorithms for geodesics, J. Geodesy 87, 2013). Not a number where a coordinate is none or lies beyond ±90° of
/// latitude.
namespace anjungan::geo {

/// Metres along the line through `degrees`; 0 for less than two points.
double lengthOf(std::span<const Point> degrees);

/// Square metres within the ring through `degrees`, which closes by itself, whichever way it turns; 0 for less than
/// three points. What a ring that crosses itself encloses twice, in the two ways of turning, takes from each other.
double areaOf(std::span<const Point> degrees);

} // namespace anjungan::geo
