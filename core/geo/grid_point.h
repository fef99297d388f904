// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/web_mercator.h"

#include <cmath>
#include <cstdint>

namespace anjungan::geo {

/// A position on the web mercator square in whole numbers, 2^32 along its side: 9 mm on the equator. Positions can be
/// compared exactly, which borders shared by areas depend on.
struct GridPoint
{
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    bool operator==(const GridPoint &) const = default;
};

inline constexpr double gridSide = 4294967296.0;

/// `world` on the unit square; what lies beyond is moved to its edge.
inline GridPoint toGrid(const Point &world)
{
    const auto cell = [](double unit) {
        return static_cast<std::uint32_t>(std::clamp(std::floor(unit * gridSide), 0.0, gridSide - 1));
    };
    return {cell(world.x), cell(world.y)};
}

/// The middle of the grid's cell, on the unit square.
inline Point fromGrid(const GridPoint &point) { return {(point.x + 0.5) / gridSide, (point.y + 0.5) / gridSide}; }

} // namespace anjungan::geo
