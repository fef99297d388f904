// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/local_plane.h"

#include <cmath>
#include <numbers>

namespace anjungan::geo {

namespace {

constexpr double wholeTurn = 360;

/// Radii of WGS 84: along a parallel, and of the curve along a meridian.
constexpr double equatorRadius = 6378137, squaredEccentricity = 6.69437999014e-3;

} // namespace

LocalPlane::LocalPlane(Point origin) : m_origin(origin)
{
    constexpr double radian = std::numbers::pi / 180;
    const double sine = std::sin(origin.y * radian);
    const double flattening = 1 - squaredEccentricity * sine * sine;
    m_perDegreeEast = equatorRadius / std::sqrt(flattening) * std::cos(origin.y * radian) * radian;
    m_perDegreeNorth = equatorRadius * (1 - squaredEccentricity) / std::pow(flattening, 1.5) * radian;
}

Point LocalPlane::toMetres(Point degrees) const
{
    // The shorter way round the world.
    return {std::remainder(degrees.x - m_origin.x, wholeTurn) * m_perDegreeEast,
            (degrees.y - m_origin.y) * m_perDegreeNorth};
}

Point LocalPlane::toDegrees(Point metres) const
{
    return {m_origin.x + metres.x / m_perDegreeEast, m_origin.y + metres.y / m_perDegreeNorth};
}

Box LocalPlane::around(double metres) const
{
    constexpr double slack = 1.01; // the parallels towards the pole are shorter
    const double east = metres * slack / m_perDegreeEast, north = metres * slack / m_perDegreeNorth;
    return {m_origin.x - east, m_origin.y - north, m_origin.x + east, m_origin.y + north};
}

} // namespace anjungan::geo
