// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/grid_point.h"

#include <limits>
#include <span>
#include <vector>

namespace anjungan::geo {

/// Paths of many features one after the other. Rings are closed without repeating their first vertex.
struct GridPaths
{
    std::vector<GridPoint> points;
    std::vector<std::uint32_t> ends; ///< one past the last point of each path
    std::vector<bool> isRing;

    std::size_t size() const { return ends.size(); }
    std::uint32_t begin(std::size_t path) const { return path == 0 ? 0 : ends[path - 1]; }
};

/// The significance of a vertex that no simplification may drop.
inline constexpr float always = std::numeric_limits<float>::infinity();

/// For each point the distance, in cells of the grid, by which an outline would be off without it; a level has those
/// above its tolerance.
///
/// Borders stay shared: outlines are cut where they separate (at nodes, which are on every level), and the arcs between
/// are ranked once for all outlines that share them, by the distances of Ramer (1972) and Douglas and Peucker (1973),
/// each no greater than that of the vertex whose split it came from. Takes O(n log n), in the worst case O(64 n). Works
/// with any input, crossing and repeated outlines too.
std::vector<float> significances(const GridPaths &paths);

} // namespace anjungan::geo
