// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/tile_renderer.h"

#include <QThread>

#include <algorithm>

namespace anjungan::map {

TileRenderer::TileRenderer(QObject *parent) : QObject(parent)
{
    m_threads.setThreadPriority(QThread::LowPriority);
}

TileRenderer::~TileRenderer()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void TileRenderer::setLook(std::shared_ptr<const render::Scene> scene, const QColor &water, double dpr)
{
    m_scene = std::move(scene);
    m_water = water;
    m_dpr = dpr;
    ++m_look;
    m_waiting.clear();
    m_working.clear();
}

void TileRenderer::want(const std::vector<render::Tile> &tiles)
{
    m_waiting.assign(tiles.begin(), tiles.end());
    std::erase_if(m_waiting, [this](const render::Tile &tile) { return std::ranges::contains(m_working, tile); });
    startNext();
}

void TileRenderer::startNext()
{
    // One more than there are threads, so that none idles while its result is on the way here.
    while (m_scene && !m_waiting.empty() && m_running <= m_threads.maxThreadCount()) {
        const render::Tile tile = m_waiting.front();
        m_waiting.pop_front();
        m_working.push_back(tile);
        ++m_running;
        m_threads.start([this, tile, scene = m_scene, water = m_water, dpr = m_dpr, look = m_look] {
            const QImage image = render::paintTile(*scene, tile, water, dpr);
            QMetaObject::invokeMethod(
                this, [this, look, tile, image] { finish(look, tile, image); }, Qt::QueuedConnection);
        });
    }
}

void TileRenderer::finish(quint64 look, const render::Tile &tile, const QImage &image)
{
    --m_running;
    if (look == m_look) {
        std::erase(m_working, tile);
        Q_EMIT painted(tile, image);
    }
    startNext();
}

} // namespace anjungan::map
