// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/painter.h"

#include "ui/map/render/hit.h"
#include "ui/map/render/label_painter.h"
#include "ui/map/render/label_placer.h"
#include "ui/map/render/layer_painter.h"
#include "ui/map/render/outline.h"

#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>

namespace anjungan::render {

void paintLayers(QPainter &painter, const Scene &scene, const Viewport &viewport, const QColor &water)
{
    painter.fillRect(QRectF({}, viewport.size), water);
    if (scene.raster)
        paintRaster(painter, *scene.raster, viewport);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Layer &layer : scene.layers)
        paintLayer(painter, layer, viewport);
}

void paintSelection(QPainter &painter, const Scene &scene, const Viewport &viewport, const Selection &selection)
{
    const auto selected = featureOf(scene, selection.id);
    if (!selected || !selection.ink.isValid())
        return;
    const Layer &layer = scene.layers[selected->layer];
    const Outline outline = outlineOf(*layer.features, selected->feature, viewport, selection.width);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen(selection.ink, selection.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.strokePath(outline.polygons, pen);
    painter.strokePath(outline.lines, pen);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const QPointF &point : outline.points) {
        const double radius = layer.radius(selected->feature) + selection.width;
        painter.drawEllipse(point, radius, radius);
    }
}

namespace {

/// A line around an area with more corners than this is not redrawn below the markers: clipping to it takes longer than
/// a frame.
constexpr int mostCorners = 20'000;

/// The markers above a selected line or area, again where its outline covers them: they stay in front of it.
void paintMarkersAbove(QPainter &painter, const Scene &scene, const Viewport &viewport, const Selection &selection)
{
    const auto selected = featureOf(scene, selection.id);
    if (!selected || !selection.ink.isValid())
        return;
    const FeatureSet &features = *scene.layers[selected->layer].features;
    const Outline outline = outlineOf(features, selected->feature, viewport, selection.width);
    QPainterPath path = outline.polygons;
    path.addPath(outline.lines);
    if (path.isEmpty() || path.elementCount() > mostCorners)
        return;
    const double reach = selection.width / viewport.scale();
    const geo::Box seen = viewport.visible();
    const geo::Box &box = features.box(selected->feature);
    const geo::Box around{std::max(box.minX - reach, seen.minX), std::max(box.minY - reach, seen.minY),
                          std::min(box.maxX + reach, seen.maxX), std::min(box.maxY + reach, seen.maxY)};
    QPainterPathStroker stroker(QPen(selection.ink, selection.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.save();
    painter.setClipPath(stroker.createStroke(path), Qt::IntersectClip);
    for (std::size_t above = selected->layer + 1; above < scene.layers.size(); ++above)
        paintMarkers(painter, scene.layers[above], viewport, around);
    painter.restore();
}

/// Whether a layer above the selected feature may have markers, which most maps do not: then nothing is clipped.
[[nodiscard]] bool hasMarkersAbove(const Scene &scene, const Selection &selection)
{
    const auto selected = featureOf(scene, selection.id);
    return selected && std::ranges::any_of(scene.layers.begin() + static_cast<std::ptrdiff_t>(selected->layer) + 1,
                                           scene.layers.end(), &Layer::hasPoints);
}

} // namespace

void paintOverlay(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
                  std::span<const QRectF> taken)
{
    for (const Selection *each : {&style.hover, &style.selection, &style.mark, &style.focus})
        paintSelection(painter, scene, viewport, *each);
    for (const Selection *each : {&style.hover, &style.selection, &style.mark, &style.focus})
        if (hasMarkersAbove(scene, *each))
            paintMarkersAbove(painter, scene, viewport, *each);
    paintLabels(painter, scene, placeLabels(scene, viewport, taken));
}

void paint(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
           std::span<const QRectF> taken)
{
    if (viewport.size.isEmpty())
        return;
    painter.save();
    painter.setClipRect(QRectF({}, viewport.size));
    paintLayers(painter, scene, viewport, style.water);
    paintOverlay(painter, scene, viewport, style, taken);
    painter.restore();
}

} // namespace anjungan::render
