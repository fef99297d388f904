// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/tile.h"

#include "ui/map/render/painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::render {

namespace {

double tilesAcross(double zoom) { return worldPixels / tileSize * std::exp2(zoom); }

} // namespace

geo::Box worldOfTile(const Tile &tile)
{
    const double across = tilesAcross(tile.zoom);
    return {tile.at.x() / across, tile.at.y() / across, (tile.at.x() + 1) / across, (tile.at.y() + 1) / across};
}

std::vector<Tile> tilesOf(const Viewport &viewport, int ring)
{
    std::vector<Tile> tiles;
    if (viewport.size.isEmpty())
        return tiles;
    const double across = tilesAcross(viewport.zoom);
    const geo::Box seen = viewport.visible(ring * tileSize);
    const auto column = [across](double world) {
        return static_cast<int>(std::floor(std::clamp(world, 0.0, 1.0 - 1e-12) * across));
    };
    for (int y = column(seen.minY); y <= column(seen.maxY); ++y)
        for (int x = column(seen.minX); x <= column(seen.maxX); ++x)
            tiles.push_back({viewport.zoom, {x, y}});
    const QPointF centre = viewport.centre * across - QPointF(0.5, 0.5);
    std::ranges::stable_sort(tiles, {}, [centre](const Tile &tile) {
        const QPointF offset = QPointF(tile.at) - centre;
        return QPointF::dotProduct(offset, offset);
    });
    return tiles;
}

QImage paintTile(const Scene &scene, const Tile &tile, const QColor &water, double dpr)
{
    const int side = static_cast<int>(std::ceil(tileSize * dpr));
    QImage image(side, side, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(dpr);
    const geo::Box world = worldOfTile(tile);
    QPainter painter(&image);
    paintLayers(painter, scene,
                {.centre = {(world.minX + world.maxX) / 2, (world.minY + world.maxY) / 2},
                 .zoom = tile.zoom,
                 .size = QSizeF(tileSize, tileSize),
                 .dpr = dpr},
                water);
    return image;
}

} // namespace anjungan::render
