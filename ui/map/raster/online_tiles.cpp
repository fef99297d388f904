// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/online_tiles.h"

#include <chrono>

namespace anjungan::map {

namespace {

/// Tiles arrive in bursts; painting the map once for several is faster.
constexpr std::chrono::milliseconds together{120};

} // namespace

OnlineTiles::OnlineTiles(const TileService &service, QObject *parent)
    : QObject(parent), m_service(service),
      m_shelf(std::make_shared<const TileShelf>(service.folder, service.minZoom, service.maxZoom)),
      m_fetcher(new TileFetcher(service))
{
    m_fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &TileFetcher::finished, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_fetcher, &TileFetcher::arrived, this, &OnlineTiles::collect);
    connect(m_fetcher, &TileFetcher::troubleChanged, this, [this](const QString &what) {
        m_trouble = what;
        Q_EMIT troubleChanged();
    });
    m_collecting.setSingleShot(true);
    m_collecting.setInterval(together);
    connect(&m_collecting, &QTimer::timeout, this, [this] { Q_EMIT arrived(std::exchange(m_arrived, {})); });
    m_thread.start(QThread::LowPriority);
}

OnlineTiles::~OnlineTiles()
{
    QMetaObject::invokeMethod(m_fetcher, &TileFetcher::finish, Qt::QueuedConnection);
    m_thread.wait();
}

void OnlineTiles::look(const render::Viewport &viewport)
{
    std::vector<render::RasterTile> tiles = render::rasterTilesOf(viewport, m_service.minZoom, m_service.maxZoom);
    if (tiles == m_asked)
        return;
    m_asked = tiles;
    QMetaObject::invokeMethod(
        m_fetcher, [fetcher = m_fetcher, tiles = std::move(tiles)] { fetcher->want(tiles); }, Qt::QueuedConnection);
}

void OnlineTiles::collect(const render::RasterTile &tile)
{
    m_shelf->forget(tile);
    const geo::Box world = render::worldOf(tile);
    m_arrived.add(world.minX, world.minY);
    m_arrived.add(world.maxX, world.maxY);
    if (!m_collecting.isActive())
        m_collecting.start();
}

} // namespace anjungan::map
