// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/raster/tile_fetcher.h"
#include "ui/map/raster/tile_shelf.h"

#include <QThread>

namespace anjungan::map {

/// A tile source below a map: tiles on the device and, if the network may be used, those fetched for the view. Lives on
/// the UI thread and never blocks it.
class OnlineTiles : public QObject
{
    Q_OBJECT

public:
    OnlineTiles(const TileService &service, QObject *parent);
    /// Cancels open requests and waits for the fetcher's thread, which does not block.
    ~OnlineTiles() override;

    std::shared_ptr<const render::RasterSource> source() const { return m_shelf; }

    /// Sets the view: its missing tiles are fetched instead of those of the previous view.
    void look(const render::Viewport &viewport);
    /// Why tiles do not arrive; empty if they do.
    const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// Tiles have arrived since the last signal, all in this box of the world.
    void arrived(const anjungan::geo::Box &world);
    void troubleChanged();

private:
    void collect(const render::RasterTile &tile);

    TileService m_service;
    std::shared_ptr<const TileShelf> m_shelf;
    QThread m_thread;
    TileFetcher *m_fetcher;
    std::vector<render::RasterTile> m_asked;
    geo::Box m_arrived;
    QTimer m_collecting;
    QString m_trouble;
};

} // namespace anjungan::map
