// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_tiles.h"

#include "core/source/http_transport.h"
#include "ui/map/map_view.h"
#include "ui/map/raster/online_tiles.h"

namespace anjungan::panels {

namespace {

map::TileService serviceOf(const workspace::TileSource &tiles, const QString &folder)
{
    map::TileService service;
    service.address = [tiles](const render::RasterTile &tile) { return tiles.address(tile.zoom, tile.x, tile.y); };
    service.folder = folder + u'/' + tiles.id;
    service.minZoom = tiles.minZoom;
    service.maxZoom = tiles.maxZoom;
    service.makeTransport = [] { return std::make_unique<source::HttpTransport>(map::tileLimits()); };
    return service;
}

} // namespace

MapTiles::MapTiles(const QString &id, const PanelServices &services, map::MapView &view)
{
    const workspace::TileSource *tiles = services.workspace.tileSource(id);
    if (!tiles || services.tilesFolder.isEmpty())
        return;
    view.setAttribution(tiles->attribution);
    const map::TileService service = serviceOf(*tiles, services.tilesFolder);
    if (services.mapSurface == map::MapSurface::Static) {
        m_raster = std::make_shared<const map::TileShelf>(service.folder, service.minZoom, service.maxZoom);
        return;
    }
    m_online = new map::OnlineTiles(service, this);
    m_raster = m_online->source();
    connect(&view, &map::MapView::viewportChanged, this, [this, &view, &services] {
        if (!services.isOffline())
            m_online->look(view.viewport());
    });
    connect(m_online, &map::OnlineTiles::arrived, &view, &map::MapView::renew);
    connect(m_online, &map::OnlineTiles::troubleChanged, this, &MapTiles::troubleChanged);
}

QString MapTiles::trouble() const
{
    return m_online && !m_online->trouble().isEmpty() ? tr("Base map unavailable: %1").arg(m_online->trouble())
                                                      : QString();
}

} // namespace anjungan::panels
