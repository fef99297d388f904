// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_tiles.h"

#include "ui/map/map_view.h"
#include "ui/map/raster/online_tiles.h"
#include "ui/panels/map/tile_service.h"

namespace anjungan::panels {

MapTiles::MapTiles(const QString &id, const PanelServices &services, map::MapView &view)
{
    const workspace::TileSource *tiles = services.workspace.tileSource(id);
    if (!tiles || services.tilesFolder.isEmpty())
        return;
    view.setAttribution(tiles->attribution);
    const map::TileService service = tileServiceOf(*tiles, services.tilesFolder);
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
