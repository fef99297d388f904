// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

#include <QPointF>
#include <QSizeF>

/// The painter of the map. It uses three coordinate spaces:
/// - degrees: WGS 84 longitude, latitude; only for input features;
/// - world: the unit square of web mercator, x to the east, y to the south, (0, 0) at 180° W 85.05° N
/// (geo::toUnitSquare);
/// - screen: device-independent pixels, (0, 0) at the upper left corner of the view.
/// Everything here works on immutable values and may be called from any thread.
namespace anjungan::render {

/// Side of the square that shows the whole world at zoom 0, in device-independent pixels.
inline constexpr double worldPixels = 256;

/// The visible part of the world, and its size on the screen.
struct Viewport
{
    QPointF centre{0.5, 0.5}; ///< world
    double zoom = 0;          ///< the world is 256·2^zoom device-independent pixels wide; any real number
    QSizeF size;              ///< device-independent pixels
    double dpr = 1;           ///< device pixels per device-independent pixel

    /// Width of the world in device-independent pixels.
    double scale() const;
    /// The zoom at which the world's width in device-independent pixels is its present width in device pixels.
    double deviceZoom() const;
    QPointF toScreen(QPointF world) const;
    QPointF toWorld(QPointF screen) const;
    /// The visible part, in world coordinates, with `margin` device-independent pixels around it.
    geo::Box visible(double margin = 0) const;
    /// Metres on the ground per device-independent pixel at the centre.
    double metresPerPixel() const;

    bool operator==(const Viewport &) const = default;
};

/// The view of `size` that shows the whole of `world` with `margin` device-independent pixels around it, at the largest
/// possible zoom up to `maxZoom`. An empty box or size gives the whole world at zoom 0.
Viewport fitted(const geo::Box &world, QSizeF size, double margin, double maxZoom);

} // namespace anjungan::render
