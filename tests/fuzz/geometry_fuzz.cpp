// SPDX-License-Identifier: GPL-3.0-or-later
// A geometry blob of a GeoPackage, and everything made from a geometry: outlines for the map, points in zones.
#include "core/geo/outline_builder.h"
#include "core/geo/outline_pack.h"
#include "core/geo/point_locator.h"
#include "tests/fuzz/geometry_properties.h"
#include "tests/fuzz/property.h"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::fuzz;

namespace {

using Kind = geo::Geometry::Kind;

/// Longer ones only take longer.
constexpr std::size_t mostBytes = 8192;
constexpr std::size_t mostPoints = 64;

void holdOutlines(const geo::Geometry &geometry)
{
    geo::OutlineBuilder builder;
    builder.add(-7, geometry);
    builder.addUnreadable(7);
    const geo::Outlines outlines = builder.build();
    hold(outlines.heads.size() == 2 && !outlines.levels.empty(), "there is a head for each feature, and a level");
    const geo::OutlineHead &head = outlines.heads.front();
    for (const geo::Outlines::Level &level : outlines.levels) {
        const auto unpacked = geo::unpackLevel(level.pack, outlines.heads.size());
        hold(unpacked.has_value(), "a level that was packed can be unpacked");
        hold(unpacked->partsOf(0).empty() == (head.state != geo::OutlineHead::State::Drawn) &&
                 unpacked->partsOf(1).empty(),
             "what is drawn is drawn on every level");
        // Tolerance for rounding to the grid, and for a speck's corners around a feature at the edge of the world.
        const double edge = 2 * geo::cellOf(level.maxZoom);
        for (const geo::Point &point : unpacked->points) {
            hold(point.x >= -edge && point.x <= 1 + edge && point.y >= -edge && point.y <= 1 + edge,
                 "outlines stay on the map");
        }
    }
    const auto heads = geo::unpackHeads(geo::packHeads(outlines.heads));
    hold(heads && heads->size() == 2 && heads->front().state == head.state, "heads that were packed can be unpacked");
    hold(head.radius >= 0 && head.width >= 0, "a name has its room");
}

/// The rule documented for PointLocator, without its sorting and strips.
bool isWithin(const geo::Geometry &zone, const geo::Point &point)
{
    for (std::size_t part = 0; part < zone.partEnds.size(); ++part) {
        if (zone.partKinds[part] != Kind::Polygons)
            continue;
        for (const double shift : {0.0, -360.0, 360.0}) {
            const geo::Point at{point.x + shift, point.y};
            bool isInside = false;
            for (std::uint32_t path = part == 0 ? 0 : zone.partEnds[part - 1]; path < zone.partEnds[part]; ++path) {
                const std::uint32_t first = path == 0 ? 0 : zone.pathEnds[path - 1];
                for (std::uint32_t i = first; i < zone.pathEnds[path]; ++i) {
                    geo::Point from = zone.points[i == first ? zone.pathEnds[path] - 1 : i - 1], to = zone.points[i];
                    if (from.y > to.y)
                        std::swap(from, to);
                    if (at.y < from.y || at.y >= to.y || at.x >= std::max(from.x, to.x))
                        continue;
                    isInside ^= at.x < std::min(from.x, to.x) ||
                                (to.x - from.x) * (at.y - from.y) > (at.x - from.x) * (to.y - from.y);
                }
            }
            if (isInside)
                return true;
        }
    }
    return false;
}

void holdLocator(const geo::Geometry &zone)
{
    std::vector<geo::Point> points;
    for (std::size_t i = 0; i < zone.points.size() && points.size() < mostPoints; ++i) {
        const geo::Point &a = zone.points[i], &b = zone.points[(i + 2) % zone.points.size()];
        points.push_back(a);
        points.push_back({a.x / 2 + b.x / 2, a.y / 2 + b.y / 2});
    }
    geo::PointLocator locator(points);
    const auto found = locator.within(zone);
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        const bool isFound = next < found.size() && found[next] == i;
        next += isFound ? 1 : 0;
        hold(isFound == isWithin(zone, points[i]), "exactly the points within a zone are found");
    }
    hold(next == found.size(), "each point is found once");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > mostBytes)
        return 0;
    const QByteArray blob(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto wkb = geo::wkbOfGpkgBlob(blob);
    if (!wkb)
        return 0;
    const auto geometry = geo::readWkb(*wkb);
    if (!geometry)
        return 0;
    holdGeometry(*geometry);
    holdOutlines(*geometry);
    holdLocator(*geometry);
    return 0;
}
