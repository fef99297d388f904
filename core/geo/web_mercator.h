// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <concepts>

/// Web Mercator (EPSG:3857), the projection of tile maps, on the unit square: x from 0 (180° W) to 1 (180° E), y from 0
/// (north) to 1 (south).
namespace anjungan::geo {

/// The square ends at this latitude, north and south, in degrees: atan(sinh(π)).
inline constexpr double maxMercatorLatitude = 85.051128779806604;

/// Longitude and latitude in degrees to the unit square. Points outside the square are moved to its edge.
Point toUnitSquare(Point lonLat);

/// The unit square to longitude and latitude in degrees. Points outside the square are moved to its edge.
Point fromUnitSquare(Point unit);

/// A box in degrees as a box in the unit square; empty if it is empty.
Box boxToUnitSquare(const Box &lonLat);

/// The same; a template, so that toUnitSquare({longitude, latitude}) converts a point.
template<std::same_as<Box> T> Box toUnitSquare(const T &lonLat) { return boxToUnitSquare(lonLat); }

} // namespace anjungan::geo
