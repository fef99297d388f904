// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QString>

#include <optional>

namespace anjungan::geo {

/// A place on the grid that topographic maps have (Universal Transverse Mercator on WGS 84, in metres).
struct Utm
{
    int zone = 0; ///< 1 to 60, with the exceptions of Norway and Svalbard
    bool isNorth = true;
    double easting = 0;
    double northing = 0;
};

/// None where there is no UTM: beyond 84° N and 80° S, and for what is no place.
std::optional<Utm> toUtm(Point degrees);

/// "47N 463627 397424": zone with its hemisphere, easting and northing in the whole metres that the place lies in, as a
/// receiver shows them.
QString utmText(const Utm &utm);

} // namespace anjungan::geo
