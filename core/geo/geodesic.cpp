// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <algorithm>
#include <cmath>
#include <limits>

namespace anjungan::geo {

namespace {

struct Measured
{
    double metres;
    double squareMetres;
};

Measured measured(std::span<const Point> degrees, bool isLine)
{
    const bool isOnEarth = std::ranges::all_of(degrees, [](const Point &point) {
        return std::isfinite(point.x) && std::isfinite(point.y) && std::abs(point.y) <= 90;
    });
    if (!isOnEarth)
        return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    GeographicLib::PolygonArea ring(GeographicLib::Geodesic::WGS84(), isLine);
    for (const Point &point : degrees)
        ring.AddPoint(point.y, point.x);
    Measured sum{0, 0};
    ring.Compute(false, true, sum.metres, sum.squareMetres);
    return sum;
}

} // namespace

double lengthOf(std::span<const Point> degrees) { return degrees.size() < 2 ? 0 : measured(degrees, true).metres; }

double areaOf(std::span<const Point> degrees)
{
    return degrees.size() < 3 ? 0 : std::abs(measured(degrees, false).squareMetres);
}

} // namespace anjungan::geo
