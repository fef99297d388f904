// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/nearest_place.h"

#include "core/geo/local_plane.h"
#include "core/geo/point_locator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace anjungan::geo {

bool contains(const Geometry &degrees, Point point)
{
    const std::array points{point};
    return !PointLocator(points).within(degrees).empty();
}

Point nearestToOrigin(Point from, Point to)
{
    const double alongX = to.x - from.x, alongY = to.y - from.y;
    const double squared = alongX * alongX + alongY * alongY;
    if (squared <= 0)
        return from;
    const double share = std::clamp(-(from.x * alongX + from.y * alongY) / squared, 0.0, 1.0);
    return {from.x + share * alongX, from.y + share * alongY};
}

std::optional<NearestPlace> nearestPlace(const Geometry &degrees, Point from)
{
    if (contains(degrees, from))
        return NearestPlace{.at = from, .metres = 0, .isInside = true};
    const LocalPlane plane(from);
    double best = std::numeric_limits<double>::infinity();
    Point at;
    const auto take = [&](Point metres) {
        const double squared = metres.x * metres.x + metres.y * metres.y;
        if (squared < best) {
            best = squared;
            at = metres;
        }
    };
    std::uint32_t path = 0, start = 0;
    for (std::size_t part = 0; part < degrees.partEnds.size(); ++part) {
        const Geometry::Kind kind = degrees.partKinds[part];
        for (; path < degrees.partEnds[part]; ++path) {
            const std::uint32_t end = degrees.pathEnds[path];
            if (end <= start)
                continue;
            Point before = plane.toMetres(degrees.points[start]);
            take(before);
            for (std::uint32_t i = start + 1; i < end; ++i) {
                const Point here = plane.toMetres(degrees.points[i]);
                take(kind == Geometry::Kind::Points ? here : nearestToOrigin(before, here));
                before = here;
            }
            if (kind == Geometry::Kind::Polygons)
                take(nearestToOrigin(before, plane.toMetres(degrees.points[start])));
            start = end;
        }
    }
    if (!std::isfinite(best))
        return std::nullopt;
    return NearestPlace{.at = plane.toDegrees(at), .metres = std::sqrt(best), .isInside = false};
}

} // namespace anjungan::geo
