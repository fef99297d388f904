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

Course courseOf(Point from, Point to)
{
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    for (const Point &end : {from, to})
        if (!std::isfinite(end.x) || !std::isfinite(end.y) || std::abs(end.y) > 90)
            return {nowhere, nowhere};
    Course course;
    double arrival = 0;
    GeographicLib::Geodesic::WGS84().Inverse(from.y, from.x, to.y, to.x, course.metres, course.bearing, arrival);
    if (course.metres <= 0)
        course.bearing = 0;
    else if (course.bearing < 0)
        course.bearing += 360;
    return course;
}

Point placeAt(Point from, const Course &course)
{
    Point to;
    GeographicLib::Geodesic::WGS84().Direct(from.y, from.x, course.bearing, course.metres, to.y, to.x);
    return to;
}

} // namespace anjungan::geo
