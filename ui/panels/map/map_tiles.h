// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/raster.h"
#include "ui/panels/panel_services.h"

#include <QObject>

namespace anjungan::map {
class MapView;
class OnlineTiles;
} // namespace anjungan::map

namespace anjungan::panels {

/// The online map below a map panel: tiles on the device and, on a movable map while there is a network, fetched tiles.
class MapTiles : public QObject
{
    Q_OBJECT

public:
    /// `id`: of a tile source of the workspace; empty or unknown: none. All references must outlive it.
    MapTiles(const QString &id, const PanelServices &services, map::MapView &view);

    /// Null: no online map.
    const std::shared_ptr<const render::RasterSource> &raster() const { return m_raster; }
    /// Why the map is incomplete: one line for people; empty if it is not.
    QString trouble() const;

Q_SIGNALS:
    void troubleChanged();

private:
    map::OnlineTiles *m_online = nullptr;
    std::shared_ptr<const render::RasterSource> m_raster;
};

} // namespace anjungan::panels
