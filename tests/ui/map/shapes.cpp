// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/shapes.h"

namespace anjungan::test {

void addPart(geo::Geometry &geometry, geo::Geometry::Kind kind, const std::vector<Path> &paths)
{
    for (const Path &path : paths) {
        for (const geo::Point &position : path) {
            geometry.points.push_back(position);
            geometry.box.add(position.x, position.y);
        }
        geometry.pathEnds.push_back(static_cast<std::uint32_t>(geometry.points.size()));
    }
    geometry.partEnds.push_back(static_cast<std::uint32_t>(geometry.pathEnds.size()));
    geometry.partKinds.push_back(kind);
    using Kind = geo::Geometry::Kind;
    geometry.kind = geometry.kind == Kind::Empty || geometry.kind == kind ? kind : Kind::Mixed;
}

Path box(double west, double south, double east, double north)
{
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

geo::Geometry polygon(const std::vector<Path> &rings)
{
    geo::Geometry geometry;
    addPart(geometry, geo::Geometry::Kind::Polygons, rings);
    return geometry;
}

geo::Geometry line(const Path &path)
{
    geo::Geometry geometry;
    addPart(geometry, geo::Geometry::Kind::Lines, {path});
    return geometry;
}

geo::Geometry pointAt(double longitude, double latitude)
{
    geo::Geometry geometry;
    addPart(geometry, geo::Geometry::Kind::Points, {{{longitude, latitude}}});
    return geometry;
}

} // namespace anjungan::test
