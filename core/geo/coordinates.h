// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QString>

#include <optional>

namespace anjungan::geo {

/// A place on the grid of topographic maps (Universal Transverse Mercator on WGS 84, in metres).
struct Utm
{
    int zone = 0; ///< 1 to 60, with the exceptions of Norway and Svalbard
    bool isNorth = true;
    double easting = 0;
    double northing = 0;
};

/// None where UTM is not defined (beyond 84° N and 80° S) and for invalid coordinates.
[[nodiscard]] std::optional<Utm> toUtm(Point degrees);

/// "47N 463627 397424": zone with its hemisphere, easting and northing rounded down to whole metres, as a receiver
/// shows them.
QString utmText(const Utm &utm);

} // namespace anjungan::geo
