// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>

namespace anjungan::geo {

/// Tells which of many points lie in a polygon. Made once for the points, asked for one polygon after the other, so
/// that these need not be in memory together and need no index of their own: the points are sorted, and each edge meets
/// only those between its ends.
///
/// A polygon holds what its rings go around an odd number of times (a hole is what two go around), a geometry what one
/// of its polygons holds. A point on a border lies in what is east of it, on a border from west to east in what is
/// north of it: of zones that share a border exactly one holds the point. Rings that cross themselves, are not closed
/// or have no area are taken as they are. Longitudes may go on beyond ±180; an outline that jumps from 180 to -180
/// instead of being cut there (RFC 7946, 3.1.9) goes around the rest of the world.
///
/// Not for several threads at a time.
class PointLocator
{
public:
    /// Degrees. Points that are not finite lie nowhere.
    explicit PointLocator(std::span<const Point> points);

    /// The places in the constructor's list of the points within the polygons of `zone`, each once, rising. Valid until
    /// the next call.
    std::span<const std::uint32_t> within(const Geometry &zone);

private:
    struct Entry
    {
        Point at;
        std::uint32_t index;
    };

    struct Candidate
    {
        Point at;
        std::uint32_t index;
        bool isInside;
    };

    std::size_t stripOf(double x) const;
    void gather(const Box &box, double shift);
    void cross(Point from, Point to);

    std::vector<Entry> m_entries;      ///< by strip, in it by y
    std::vector<std::size_t> m_starts; ///< of each strip in m_entries, and the end of the last
    Box m_box;
    double m_stripsPerDegree = 0;
    std::vector<Candidate> m_candidates; ///< by y; of the polygon at hand
    std::vector<std::uint32_t> m_found;
};

} // namespace anjungan::geo
