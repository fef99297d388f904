// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/raster/tile_fetcher.h"
#include "ui/map/raster/tile_shelf.h"

#include <QThread>

namespace anjungan::map {

/// A tile source under a map: what is on the device, and where a network may be used what comes for the view. Lives on
/// the UI thread, which never waits for it.
class OnlineTiles : public QObject
{
    Q_OBJECT

public:
    OnlineTiles(const TileService &service, QObject *parent);
    /// Calls off what is under way and waits for the fetcher's thread, which waits for nothing.
    ~OnlineTiles() override;

    std::shared_ptr<const render::RasterSource> source() const { return m_shelf; }

    /// What is looked at now: its tiles are fetched where they are missing, in place of those of the view before.
    void look(const render::Viewport &viewport);
    /// Why tiles do not come; empty where they do.
    const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// Some tiles have come since the last time, all in this box of the world.
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
