// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/viewport.h"

#include "core/geo/web_mercator.h"

#include <cmath>
#include <numbers>

namespace anjungan::render {

double Viewport::scale() const { return worldPixels * std::exp2(zoom); }

double Viewport::deviceZoom() const { return zoom + std::log2(dpr); }

QPointF Viewport::toScreen(QPointF world) const
{
    return (world - centre) * scale() + QPointF(size.width() / 2, size.height() / 2);
}

QPointF Viewport::toWorld(QPointF screen) const
{
    return (screen - QPointF(size.width() / 2, size.height() / 2)) / scale() + centre;
}

geo::Box Viewport::visible(double margin) const
{
    const QPointF first = toWorld({-margin, -margin});
    const QPointF last = toWorld({size.width() + margin, size.height() + margin});
    return {first.x(), first.y(), last.x(), last.y()};
}

double Viewport::metresPerPixel() const
{
    // The mercator's scale grows with 1 / cos(latitude); the WGS 84 equator is 2π · 6 378 137 m.
    constexpr double equator = 2 * std::numbers::pi * 6378137.0;
    const double latitude = geo::fromUnitSquare({centre.x(), centre.y()}).y * std::numbers::pi / 180;
    return equator * std::cos(latitude) / scale();
}

Viewport fitted(const geo::Box &world, QSizeF size, double margin, double maxZoom)
{
    Viewport viewport{.size = size};
    if (world.isEmpty() || size.isEmpty())
        return viewport;
    viewport.centre = QPointF((world.minX + world.maxX) / 2, (world.minY + world.maxY) / 2);
    // The box gets at least a quarter of the view, however wide the margin.
    const double width = std::max(size.width() - 2 * margin, size.width() / 4);
    const double height = std::max(size.height() - 2 * margin, size.height() / 4);
    const double scale =
        std::min(width / std::max(world.maxX - world.minX, 1e-12), height / std::max(world.maxY - world.minY, 1e-12));
    viewport.zoom = std::clamp(std::log2(scale / worldPixels), 0.0, maxZoom);
    return viewport;
}

} // namespace anjungan::render
