// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/tile_service.h"

#include "core/source/http_transport.h"

namespace anjungan::panels {

map::TileService tileServiceOf(const workspace::TileSource &tiles, const QString &folder)
{
    map::TileService service;
    service.address = [tiles](const render::RasterTile &tile) { return tiles.address(tile.zoom, tile.x, tile.y); };
    service.folder = folder + u'/' + tiles.id;
    service.minZoom = tiles.minZoom;
    service.maxZoom = tiles.maxZoom;
    service.makeTransport = [] { return std::make_unique<source::HttpTransport>(map::tileLimits()); };
    return service;
}

} // namespace anjungan::panels
