// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/painter.h"

#include "ui/map/render/hit.h"
#include "ui/map/render/label_painter.h"
#include "ui/map/render/label_placer.h"
#include "ui/map/render/layer_painter.h"
#include "ui/map/render/outline.h"

#include <QPainter>

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

void paintOverlay(QPainter &painter, const Scene &scene, const Viewport &viewport, const Style &style,
                  std::span<const QRectF> taken)
{
    for (const Selection *each : {&style.hover, &style.selection, &style.mark, &style.focus})
        paintSelection(painter, scene, viewport, *each);
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
