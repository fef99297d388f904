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

/// The online map under a map panel: what is on the device, and on a map that people move also what the network gives,
/// while there is one.
class MapTiles : public QObject
{
    Q_OBJECT

public:
    /// `id`: of a tile source of the workspace; empty or unknown: none. What is referred to must outlive it.
    MapTiles(const QString &id, const PanelServices &services, map::MapView &view);

    /// Null: there is none.
    const std::shared_ptr<const render::RasterSource> &raster() const { return m_raster; }
    /// Why the map is not whole: one line for people; empty where all is well.
    QString trouble() const;

Q_SIGNALS:
    void troubleChanged();

private:
    map::OnlineTiles *m_online = nullptr;
    std::shared_ptr<const render::RasterSource> m_raster;
};

} // namespace anjungan::panels
