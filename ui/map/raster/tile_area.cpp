// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_area.h"

#include "core/geo/web_mercator.h"

#include <algorithm>
#include <cmath>

namespace anjungan::map {

namespace {

/// The first and the last column or row of a level that a range of the unit square touches.
std::pair<int, int> touched(double from, double to, int zoom)
{
    const double side = std::exp2(zoom), last = side - 1;
    const auto place = [&](double at) { return static_cast<int>(std::clamp(std::floor(at * side), 0.0, last)); };
    return {place(from), place(to)};
}

} // namespace

std::vector<render::RasterTile> tilesOver(const geo::Box &degrees, int minZoom, int maxZoom, qint64 most)
{
    std::vector<render::RasterTile> tiles;
    if (degrees.isEmpty())
        return tiles;
    const geo::Box world = geo::boxToUnitSquare(degrees);
    for (int zoom = minZoom; zoom <= maxZoom; ++zoom) {
        const auto [west, east] = touched(world.minX, world.maxX, zoom);
        const auto [north, south] = touched(world.minY, world.maxY, zoom);
        const qint64 count = (qint64{1} + east - west) * (qint64{1} + south - north);
        if (count > most - std::ssize(tiles))
            break;
        for (int y = north; y <= south; ++y)
            for (int x = west; x <= east; ++x)
                tiles.push_back({.zoom = zoom, .x = x, .y = y});
    }
    return tiles;
}

} // namespace anjungan::map
