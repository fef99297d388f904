// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_service.h"

#include "core/source/http_transport.h"

namespace anjungan::map {

TileService tileServiceOf(const workspace::TileSource &tiles, const QString &folder)
{
    TileService service;
    service.address = [tiles](const render::RasterTile &tile) { return tiles.address(tile.zoom, tile.x, tile.y); };
    service.folder = folder + u'/' + tiles.id;
    service.minZoom = tiles.minZoom;
    service.maxZoom = tiles.maxZoom;
    service.makeTransport = [] { return std::make_unique<source::HttpTransport>(tileLimits()); };
    return service;
}

} // namespace anjungan::map
