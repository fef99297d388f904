// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>

namespace anjungan::geo {

/// Computes which of many points lie in a polygon. Created once for the points and called for one polygon after the
/// other, which therefore need not be in memory together and need no index: the points are sorted, and each edge is
/// compared only with those between its ends.
///
/// A point is in a polygon if the rings enclose it an odd number of times (two in a hole), and in a geometry if it is
/// in one of its polygons. A point on a border belongs to the zone east of it, on a border from west to east to the
/// zone north of it: of zones that share a border exactly one has the point. Rings that cross themselves, are not
/// closed or have no area are used unchanged. Longitudes may continue beyond ±180; an outline that jumps from 180 to
/// -180 instead of being cut there (RFC 7946, 3.1.9) encloses the rest of the world.
///
/// Not thread-safe.
class PointLocator
{
public:
    /// In degrees. Points that are not finite are in no zone.
    explicit PointLocator(std::span<const Point> points);

    /// The indexes, in the constructor's list, of the points within the polygons of `zone`, each once, ascending. Valid
    /// until the next call.
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

    std::vector<Entry> m_entries;      ///< by strip, and by y within a strip
    std::vector<std::size_t> m_starts; ///< of each strip in m_entries, and the end of the last
    Box m_box;
    double m_stripsPerDegree = 0;
    std::vector<Candidate> m_candidates; ///< of the current polygon, by y
    std::vector<std::uint32_t> m_found;
};

} // namespace anjungan::geo
