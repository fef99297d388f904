// SPDX-License-Identifier: GPL-3.0-or-later
// Packed outlines of a damaged cache: heads, and a level with the number of features in the first byte.
#include "core/geo/outline_pack.h"
#include "tests/fuzz/property.h"

#include <algorithm>
#include <cmath>

using namespace anjungan;
using namespace anjungan::fuzz;

namespace {

void holdHeads(QByteArrayView pack)
{
    const auto heads = geo::unpackHeads(pack);
    if (!heads)
        return;
    for (const geo::OutlineHead &head : *heads) {
        hold(std::isfinite(head.radius) && std::isfinite(head.width) && head.radius >= 0 && head.width >= 0,
             "a name's room is a number");
        hold(head.anchor.x > 0 && head.anchor.x < 1 && head.anchor.y > 0 && head.anchor.y < 1,
             "a name's place is on the map");
        hold(head.state == geo::OutlineHead::State::Drawn || head.box.isEmpty(), "what is not drawn has no box");
    }
    const auto again = geo::unpackHeads(geo::packHeads(*heads));
    hold(again == heads, "heads are the same when packed and unpacked again");
}

/// Painters use the first and the last vertex of every path without a check.
void holdWhole(const geo::OutlineLevel &level, std::size_t features)
{
    hold(level.partEnds.size() == features, "there is an end for each feature");
    hold(std::ranges::is_sorted(level.partEnds) && (features == 0 || level.partEnds.back() == level.parts.size()),
         "the features hold all parts");
    std::uint32_t path = 0;
    for (const geo::OutlinePart &part : level.parts) {
        hold(part.firstPath == path && part.endPath > path && part.kind < geo::Geometry::Kind::Mixed,
             "a part has paths of its own");
        geo::Box box;
        for (; path < part.endPath; ++path) {
            hold(!level.path(path).empty(), "a path has a vertex");
            for (const geo::Point &point : level.path(path))
                box.add(point.x, point.y);
        }
        hold(box == part.box, "a part's box is that of its vertices");
    }
    hold(path == level.pathEnds.size(), "the parts hold all paths");
}

void holdLevel(QByteArrayView pack, std::size_t features)
{
    const auto level = geo::unpackLevel(pack, features);
    if (!level)
        return;
    holdWhole(*level, features);
    const auto zoom = geo::zoomOfPack(pack);
    hold(zoom.has_value(), "a level that can be unpacked tells its zoom");
    const auto again = geo::unpackLevel(geo::packLevel(*level, *zoom), features);
    hold(again && again->points == level->points && again->pathEnds == level->pathEnds &&
             again->partEnds == level->partEnds,
         "a level is the same when packed and unpacked again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray pack(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    holdHeads(pack);
    holdLevel(pack, data[0]);
    return 0;
}
