// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

class QPainter;

namespace anjungan::render {

/// Radius of the circle around a number of points, in device-independent pixels; it grows with the number's logarithm.
double clusterRadius(const ClusterLook &look, std::size_t count);

/// How far a circle may reach from its middle.
double largestClusterRadius(const ClusterLook &look);

/// Paints the circles with their numbers (in a PDF as text), identically in each tile that a circle touches.
void paintClusters(QPainter &painter, const Layer &layer, const Viewport &viewport);

} // namespace anjungan::render
