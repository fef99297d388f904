// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/legend_swatch.h"

#include "ui/map/render/hatch.h"
#include "ui/map/render/marker.h"

#include <QPainter>

#include <algorithm>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double swatchWidth = 14;
constexpr double swatchHeight = 10;
constexpr double clusterSide = 15;

void paintArea(QPainter &painter, const QRectF &rect, const render::Symbol &symbol, double dpr)
{
    const bool pale = symbol.fill.lightness() > 235;
    painter.setPen(pale ? QPen(symbol.fill.darker(125)) : QPen(Qt::NoPen));
    painter.setBrush(symbol.fill);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrushOrigin(rect.topLeft());
    painter.setBrush(render::hatchBrush(symbol.hatch, symbol.hatchInk, dpr));
    painter.drawRoundedRect(rect, 3, 3);
}

void paintMarker(QPainter &painter, QPointF at, const render::Symbol &symbol, double radius)
{
    painter.setPen(symbol.stroke.isValid() ? QPen(symbol.stroke, symbol.strokeWidth) : QPen(Qt::NoPen));
    painter.setBrush(symbol.fill);
    painter.drawPath(render::markerShape(symbol.marker, radius).translated(at));
}

void paintCluster(QPainter &painter, const QRectF &rect, const LegendEntry &entry, const Look &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(entry.symbol.fill);
    painter.drawEllipse(rect);
    painter.setFont(look.strongFont(theme::Role::Small));
    painter.setPen(entry.symbol.stroke);
    painter.drawText(rect, Qt::AlignCenter, u"9"_s);
}

} // namespace

QSizeF swatchSize(const LegendEntry &entry, const Look &look)
{
    switch (entry.kind) {
    case LegendEntry::Kind::Heading:
        return {0, 0};
    case LegendEntry::Kind::Size:
        return {2 * entry.symbol.radius, 2 * entry.symbol.radius};
    case LegendEntry::Kind::Cluster:
        return {look.length(clusterSide), look.length(clusterSide)};
    default:
        return {look.length(swatchWidth), look.length(swatchHeight)};
    }
}

void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry, const Look &look, double dpr)
{
    switch (entry.kind) {
    case LegendEntry::Kind::Area:
        return paintArea(painter, rect, entry.symbol, dpr);
    case LegendEntry::Kind::Line:
        painter.setPen(QPen(entry.symbol.stroke, entry.symbol.strokeWidth));
        return painter.drawLine(QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
    case LegendEntry::Kind::Point:
        return paintMarker(painter, rect.center(), entry.symbol, std::min(entry.symbol.radius, rect.height() / 2));
    case LegendEntry::Kind::Size:
        paintMarker(painter, rect.center(), entry.symbol, entry.symbol.radius);
        if (entry.isCut)
            render::paintMarkerCut(painter, rect.center(), entry.symbol.radius, entry.symbol);
        return;
    case LegendEntry::Kind::Cluster:
        return paintCluster(painter, rect, entry, look);
    case LegendEntry::Kind::Heading:
        return;
    }
}

} // namespace anjungan::map
