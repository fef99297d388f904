// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinates.h"

#include <GeographicLib/UTMUPS.hpp>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::geo {

std::optional<Utm> toUtm(Point degrees)
{
    constexpr double north = 84;
    constexpr double south = -80;
    if (!std::isfinite(degrees.x) || !(degrees.y >= south && degrees.y <= north))
        return std::nullopt;
    Utm utm;
    // The standard UTM zone also at 84° N, where UPS begins. GeographicLib throws only for invalid coordinates.
    GeographicLib::UTMUPS::Forward(degrees.y, degrees.x, utm.zone, utm.isNorth, utm.easting, utm.northing,
                                   GeographicLib::UTMUPS::UTM);
    return utm;
}

QString utmText(const Utm &utm)
{
    return u"%1%2 %3 %4"_s.arg(utm.zone)
        .arg(utm.isNorth ? u"N" : u"S")
        .arg(std::floor(utm.easting), 0, 'f', 0)
        .arg(std::floor(utm.northing), 0, 'f', 0);
}

} // namespace anjungan::geo
