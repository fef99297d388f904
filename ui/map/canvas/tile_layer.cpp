// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/tile_layer.h"

#include "ui/map/canvas/sprite_node.h"

#include <QQuickWindow>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace anjungan::map {

using namespace std::chrono_literals;

namespace {

/// Enough for four views of 1280×800; the 30 tiles of one take 8 MB.
constexpr qsizetype cacheBytes = qsizetype{32} * 1024 * 1024;
/// How long the zoom must be unchanged before its tiles are painted, since a pinch changes it with every frame; the
/// first change after a rest is painted at once.
constexpr auto zoomRest = 60ms;
/// How long new tiles wait for others: a frame for each would take processor time from the painting threads.
constexpr auto gatherTime = 40ms;
/// Tiles scaled by more than this many levels are painted again while the zoom still moves.
constexpr double mostDrift = 0.6;

} // namespace

TileLayer::TileLayer(QQuickItem *parent) : CameraItem(parent), m_cache(cacheBytes)
{
    m_zoomRest.setSingleShot(true);
    m_zoomRest.setInterval(zoomRest);
    connect(&m_zoomRest, &QTimer::timeout, this, &QQuickItem::polish);
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherTime);
    connect(&m_gather, &QTimer::timeout, this, &QQuickItem::polish);
    connect(&m_renderer, &TileRenderer::painted, this, &TileLayer::addTiles);
}

void TileLayer::setScene(std::shared_ptr<const render::Scene> scene, const QColor &water)
{
    if (scene == m_scene && water == m_water)
        return;
    m_scene = std::move(scene);
    m_water = water;
    m_newLook = true;
    polish();
    Q_EMIT settledChanged();
}

void TileLayer::renew(const geo::Box &world)
{
    m_cache.renew(world);
    m_renderer.renew();
    polish();
    Q_EMIT settledChanged();
}

bool TileLayer::isSettled() const
{
    const render::Viewport view = viewport();
    return !m_scene || view.size.isEmpty() ||
           (!m_newLook && view.zoom == m_tileZoom && view.dpr == m_dpr && missing(view, 0).empty());
}

std::vector<render::Tile> TileLayer::missing(const render::Viewport &view, int ring) const
{
    std::vector<render::Tile> tiles = render::tilesOf(view, ring);
    std::erase_if(tiles, [this](const render::Tile &tile) { return m_cache.contains(tile.at); });
    return tiles;
}

void TileLayer::updatePolish()
{
    const render::Viewport view = viewport();
    if (!m_scene || view.size.isEmpty()) {
        m_sprites.clear();
        update();
        return;
    }
    followZoom();
    request();
    m_sprites = m_cache.sprites(view);
    update();
}

void TileLayer::followZoom()
{
    const render::Viewport view = viewport();
    const bool newLook = m_newLook || view.dpr != m_dpr;
    if (newLook) {
        m_renderer.setLook(m_scene, m_water, view.dpr);
        m_newLook = false;
        m_dpr = view.dpr;
    }
    const bool isStill = !m_zoomRest.isActive() || std::abs(view.zoom - m_tileZoom) > mostDrift;
    if (newLook || (view.zoom != m_tileZoom && isStill)) {
        m_tileZoom = view.zoom;
        m_cache.use(m_scene, m_tileZoom, m_dpr);
    }
    if (std::exchange(m_lastZoom, view.zoom) != view.zoom)
        m_zoomRest.start();
}

void TileLayer::request()
{
    const render::Viewport view = viewport();
    bool settled = view.zoom == m_tileZoom;
    if (settled) {
        std::vector<render::Tile> wanted = missing(view, 0);
        settled = wanted.empty();
        if (settled) {
            m_cache.settle();
            wanted = missing(view, 1); // for the next move
        }
        m_renderer.want(wanted);
    }
    if (settled != m_wasSettled) {
        m_wasSettled = settled;
        Q_EMIT settledChanged();
    }
}

void TileLayer::addTiles(const std::vector<PaintedTile> &tiles)
{
    for (const PaintedTile &painted : tiles)
        if (painted.tile.zoom == m_tileZoom && !painted.image.isNull())
            m_cache.insert(painted.tile.at, painted.image);
    m_cache.trim(viewport());
    if (isSettled()) {
        m_gather.stop();
        polish();
    } else if (!m_gather.isActive()) {
        m_gather.start();
    }
}

QSGNode *TileLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *node = static_cast<SpriteNode *>(before);
    if (!node)
        node = new SpriteNode;
    node->show(*window(), m_sprites);
    return node;
}

} // namespace anjungan::map
