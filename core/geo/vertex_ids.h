// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/grid_point.h"

#include <span>
#include <vector>

namespace anjungan::geo {

/// Numbers the points so that those at the same place have the same number.
struct VertexIds
{
    std::vector<std::uint32_t> of; ///< for each point
    std::uint32_t count = 0;       ///< numbers are below this
};

/// At most 2^32 − 2 points.
VertexIds vertexIds(std::span<const GridPoint> points);

} // namespace anjungan::geo
