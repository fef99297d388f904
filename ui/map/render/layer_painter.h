// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

class QPainter;

namespace anjungan::render {

/// Paints one layer without its labels: all fills, then all casings, then all strokes, then the markers, so that no
/// area covers its neighbour's border. The painter is in device-independent pixels, (0, 0) at the view's corner.
void paintLayer(QPainter &painter, const Layer &layer, const Viewport &viewport);

/// Paints only the markers and groups of points of a layer, those that reach into `world` (a box in world coordinates).
void paintMarkers(QPainter &painter, const Layer &layer, const Viewport &viewport, const geo::Box &world);

} // namespace anjungan::render
