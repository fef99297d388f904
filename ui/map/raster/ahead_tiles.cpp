// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/ahead_tiles.h"

#include <utility>

namespace anjungan::map {

AheadTiles::AheadTiles(const TileService &service, QObject *parent)
    : QObject(parent), m_fetcher(new TileFetcher(service))
{
    m_fetcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    connect(m_fetcher, &TileFetcher::finished, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(m_fetcher, &TileFetcher::left, this, &AheadTiles::left);
    connect(m_fetcher, &TileFetcher::troubleChanged, this, &AheadTiles::troubleChanged);
    m_thread.start(QThread::LowPriority);
}

AheadTiles::~AheadTiles()
{
    QMetaObject::invokeMethod(m_fetcher, &TileFetcher::finish, Qt::QueuedConnection);
    m_thread.wait();
}

void AheadTiles::fetch(std::vector<render::RasterTile> tiles)
{
    QMetaObject::invokeMethod(
        m_fetcher, [fetcher = m_fetcher, tiles = std::move(tiles)] { fetcher->want(tiles); }, Qt::QueuedConnection);
}

} // namespace anjungan::map
