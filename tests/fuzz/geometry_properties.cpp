// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/geometry_properties.h"

#include "core/source/wkb_writer.h"
#include "tests/fuzz/property.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace anjungan::fuzz {

namespace {

using Kind = geo::Geometry::Kind;

/// Ascending, none empty, and ending with `count`.
bool cutsWhole(const std::vector<std::uint32_t> &ends, std::size_t count)
{
    const bool isRising = std::ranges::adjacent_find(ends, std::greater_equal()) == ends.end();
    return isRising && (ends.empty() ? count == 0 : ends.front() > 0 && ends.back() == count);
}

void writePath(source::WkbWriter &writer, const geo::Geometry &geometry, std::uint32_t path)
{
    const std::uint32_t first = path == 0 ? 0 : geometry.pathEnds[path - 1];
    writer.setCount(writer.reserveCount(), geometry.pathEnds[path] - first);
    for (std::uint32_t i = first; i < geometry.pathEnds[path]; ++i)
        writer.position(geometry.points[i].x, geometry.points[i].y);
}

void writePart(source::WkbWriter &writer, const geo::Geometry &geometry, std::size_t part)
{
    const std::uint32_t first = part == 0 ? 0 : geometry.partEnds[part - 1];
    switch (geometry.partKinds[part]) {
    case Kind::Points: {
        const geo::Point &point = geometry.points[geometry.pathEnds[first] - 1];
        writer.header(geo::Type::Point);
        writer.position(point.x, point.y);
        break;
    }
    case Kind::Lines:
        writer.header(geo::Type::LineString);
        writePath(writer, geometry, first);
        break;
    default:
        writer.header(geo::Type::Polygon);
        writer.setCount(writer.reserveCount(), geometry.partEnds[part] - first);
        for (std::uint32_t path = first; path < geometry.partEnds[part]; ++path)
            writePath(writer, geometry, path);
    }
}

QByteArray written(const geo::Geometry &geometry)
{
    source::WkbWriter writer;
    writer.header(geo::Type::GeometryCollection);
    writer.setCount(writer.reserveCount(), static_cast<std::uint32_t>(geometry.partEnds.size()));
    for (std::size_t part = 0; part < geometry.partEnds.size(); ++part)
        writePart(writer, geometry, part);
    return writer.bytes();
}

} // namespace

bool isSame(const geo::Geometry &a, const geo::Geometry &b)
{
    return a.kind == b.kind && a.points == b.points && a.pathEnds == b.pathEnds && a.partEnds == b.partEnds &&
           a.partKinds == b.partKinds && a.box == b.box;
}

void holdGeometry(const geo::Geometry &geometry)
{
    hold(cutsWhole(geometry.pathEnds, geometry.points.size()), "the paths hold all points, and none is empty");
    hold(cutsWhole(geometry.partEnds, geometry.pathEnds.size()), "the parts hold all paths, and none is empty");
    hold(geometry.partKinds.size() == geometry.partEnds.size(), "each part has a kind");
    hold(std::ranges::all_of(geometry.partKinds, [](Kind kind) { return kind < Kind::Mixed; }), "the kinds are simple");
    const bool isMixed =
        std::ranges::adjacent_find(geometry.partKinds, std::not_equal_to()) != geometry.partKinds.end();
    hold(geometry.kind == (geometry.partKinds.empty() ? Kind::Empty
                           : isMixed                  ? Kind::Mixed
                                                      : geometry.partKinds[0]),
         "the kind is that of the parts");
    geo::Box box;
    for (const geo::Point &point : geometry.points) {
        hold(std::isfinite(point.x) && std::isfinite(point.y), "positions are finite");
        box.add(point.x, point.y);
    }
    hold(box == geometry.box, "the box is that of the positions");
    const auto again = geo::readWkb(written(geometry));
    hold(again && isSame(*again, geometry), "a geometry is the same when written and read again");
}

} // namespace anjungan::fuzz
