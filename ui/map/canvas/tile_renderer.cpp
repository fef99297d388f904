// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/tile_renderer.h"

#include "ui/map/canvas/painter_priority.h"
#include "ui/map/render/log.h"

#include <algorithm>
#include <utility>

namespace anjungan::map {

TileRenderer::TileRenderer(QObject *parent) : QObject(parent) {}

TileRenderer::~TileRenderer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.clear();
    }
    m_threads.waitForDone();
}

void TileRenderer::setLook(std::shared_ptr<const render::Scene> scene, const QColor &water, double dpr)
{
    const std::scoped_lock lock(m_mutex);
    m_look = {std::move(scene), water, dpr, m_look.number + 1};
    m_waiting.clear();
    m_working.clear();
    m_done.clear();
}

void TileRenderer::renew()
{
    const std::scoped_lock lock(m_mutex);
    ++m_look.number;
    m_waiting.clear();
    m_working.clear();
    m_done.clear();
}

void TileRenderer::want(const std::vector<render::Tile> &tiles)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.assign(tiles.begin(), tiles.end());
    std::erase_if(m_waiting, [this](const render::Tile &tile) {
        return std::ranges::contains(m_working, tile) || std::ranges::contains(m_done, tile, &PaintedTile::tile);
    });
    if (!m_look.scene)
        m_waiting.clear();
    if (!m_waiting.empty())
        qCDebug(render::mapLog) << m_waiting.size() << "tiles to paint at zoom" << m_waiting.front().zoom;
    const int wanted = std::min(m_threads.maxThreadCount(), static_cast<int>(m_waiting.size()));
    for (; m_workers < wanted; ++m_workers)
        m_threads.start([this] { work(); });
}

void TileRenderer::work()
{
    lowerPainterPriority();
    std::unique_lock lock(m_mutex);
    while (!m_waiting.empty()) {
        const render::Tile tile = m_waiting.front();
        m_waiting.pop_front();
        m_working.push_back(tile);
        const Look look = m_look;
        lock.unlock();
        QImage image = render::paintTile(*look.scene, tile, look.water, look.dpr);
        lock.lock();
        if (look.number != m_look.number)
            continue;
        std::erase(m_working, tile);
        m_done.push_back({tile, std::move(image)});
        if (!std::exchange(m_isEmitQueued, true))
            QMetaObject::invokeMethod(this, &TileRenderer::emitPainted, Qt::QueuedConnection);
    }
    --m_workers;
}

void TileRenderer::emitPainted()
{
    std::vector<PaintedTile> done;
    {
        const std::scoped_lock lock(m_mutex);
        m_isEmitQueued = false;
        done = std::exchange(m_done, {});
    }
    if (!done.empty())
        Q_EMIT painted(done);
}

} // namespace anjungan::map
