// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/raster.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::render {

namespace {

/// How many coarser levels are searched for a replacement.
constexpr int mostParents = 5;
/// No view needs more: a side of 16,384 pixels is 64 tiles.
constexpr int mostAcross = 96;

/// Edges on whole device pixels, so that no seam shows between two tiles.
QRectF onPixels(const QRectF &rect, double dpr)
{
    const auto whole = [dpr](double at) { return std::round(at * dpr) / dpr; };
    return {QPointF(whole(rect.left()), whole(rect.top())), QPointF(whole(rect.right()), whole(rect.bottom()))};
}

void paintTile(QPainter &painter, const RasterSource &source, const RasterTile &tile, const QRectF &target)
{
    for (int up = 0; up <= mostParents && tile.zoom - up >= source.minZoom(); ++up) {
        const RasterTile parent{tile.zoom - up, tile.x >> up, tile.y >> up};
        const QImage image = source.tile(parent);
        if (image.isNull())
            continue;
        const double share = 1.0 / (1 << up);
        const QSizeF part(image.width() * share, image.height() * share);
        const QPointF corner((tile.x - (parent.x << up)) * part.width(), (tile.y - (parent.y << up)) * part.height());
        painter.drawImage(target, image, QRectF(corner, part));
        return;
    }
}

} // namespace

geo::Box worldOf(const RasterTile &tile)
{
    const double side = std::exp2(-tile.zoom);
    return {tile.x * side, tile.y * side, (tile.x + 1) * side, (tile.y + 1) * side};
}

std::vector<RasterTile> rasterTilesOf(const Viewport &viewport, int minZoom, int maxZoom)
{
    std::vector<RasterTile> tiles;
    if (viewport.size.isEmpty() || !std::isfinite(viewport.zoom))
        return tiles;
    const double wanted = std::round(viewport.zoom + std::log2(std::clamp(viewport.dpr, 1.0, 4.0)));
    const int zoom = std::clamp(static_cast<int>(std::clamp(wanted, 0.0, 30.0)), minZoom, maxZoom);
    const double across = std::exp2(zoom);
    const geo::Box seen = viewport.visible();
    const auto at = [across](double world) {
        return static_cast<int>(std::floor(std::clamp(world, 0.0, 1.0 - 1e-12) * across));
    };
    const int right = std::min(at(seen.maxX), at(seen.minX) + mostAcross);
    const int bottom = std::min(at(seen.maxY), at(seen.minY) + mostAcross);
    for (int y = at(seen.minY); y <= bottom; ++y)
        for (int x = at(seen.minX); x <= right; ++x)
            tiles.push_back({zoom, x, y});
    const QPointF centre = viewport.centre * across - QPointF(0.5, 0.5);
    std::ranges::stable_sort(tiles, {}, [centre](const RasterTile &tile) {
        const QPointF offset = QPointF(tile.x, tile.y) - centre;
        return QPointF::dotProduct(offset, offset);
    });
    return tiles;
}

void paintRaster(QPainter &painter, const RasterSource &source, const Viewport &viewport)
{
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const RasterTile &tile : rasterTilesOf(viewport, source.minZoom(), source.maxZoom())) {
        const geo::Box world = worldOf(tile);
        const QRectF target(viewport.toScreen({world.minX, world.minY}), viewport.toScreen({world.maxX, world.maxY}));
        paintTile(painter, source, tile, onPixels(target, viewport.dpr));
    }
    painter.restore();
}

} // namespace anjungan::render
