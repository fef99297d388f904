// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/cover.h"

#include <algorithm>
#include <cmath>

namespace anjungan::render {

namespace {

constexpr double spacing = 6;   ///< between two samples at most, in device-independent pixels
constexpr int mostSamples = 60; ///< in each direction

int samplesIn(double length) { return std::clamp(static_cast<int>(std::ceil(length / spacing)), 1, mostSamples); }

/// Uses the level that is drawn at that zoom, which is unpacked already.
bool isArea(const Layer &layer, const geo::Point &at, double zoom)
{
    const FeatureSet &features = *layer.features;
    const std::size_t level = features.levelFor(zoom);
    for (const std::uint32_t feature : features.in({at.x, at.y, at.x, at.y})) {
        for (const FeatureSet::Part &part : features.parts(level, feature))
            if (part.kind == FeatureSet::Kind::Polygons && geo::contains(features.rings(level, part), at))
                return true;
    }
    return false;
}

} // namespace

double coveredShare(const Scene &scene, const Viewport &viewport, const QRectF &rect)
{
    const int columns = samplesIn(rect.width());
    const int rows = samplesIn(rect.height());
    int covered = 0;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QPointF world = viewport.toWorld(
                rect.topLeft() + QPointF(rect.width() * (column + 0.5) / columns, rect.height() * (row + 0.5) / rows));
            const auto isHere = [&](const Layer &layer) {
                return layer.selectable && layer.features && viewport.zoom >= layer.minZoom &&
                       isArea(layer, {world.x(), world.y()}, viewport.deviceZoom());
            };
            covered += std::ranges::any_of(scene.layers, isHere) ? 1 : 0;
        }
    }
    return static_cast<double>(covered) / (columns * rows);
}

} // namespace anjungan::render
