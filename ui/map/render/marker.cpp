// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/marker.h"

#include <QPainter>
#include <QPolygonF>

namespace anjungan::render {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> corners, double scale)
{
    QPainterPath path;
    QPolygonF shape;
    for (const QPointF &corner : corners)
        shape << corner * scale;
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath markerShape(Marker marker, double radius)
{
    switch (marker) {
    case Marker::Square:
        return polygon({{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}, radius * 0.89);
    case Marker::Diamond:
        return polygon({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, radius * 1.25);
    case Marker::Triangle:
        return polygon({{0, -1}, {0.87, 0.5}, {-0.87, 0.5}}, radius * 1.4);
    case Marker::Cross:
        return polygon({{-0.35, -1},
                        {0.35, -1},
                        {0.35, -0.35},
                        {1, -0.35},
                        {1, 0.35},
                        {0.35, 0.35},
                        {0.35, 1},
                        {-0.35, 1},
                        {-0.35, 0.35},
                        {-1, 0.35},
                        {-1, -0.35},
                        {-0.35, -0.35}},
                       radius * 1.15);
    case Marker::Circle:
        break;
    }
    QPainterPath circle;
    circle.addEllipse({0, 0}, radius, radius);
    return circle;
}

void paintMarkerCut(QPainter &painter, const QPointF &middle, double radius, const Symbol &symbol)
{
    constexpr double width = 0.18, distance = 0.45, slant = 0.3;
    const QColor around = symbol.casing.isValid() ? symbol.casing : symbol.stroke;
    const QColor ink = around.isValid() && symbol.fill.isValid() ? around : QColor(Qt::white);
    painter.setPen(QPen(ink, width * radius, Qt::SolidLine, Qt::FlatCap));
    for (const double side : {-distance / 2, distance / 2}) {
        const QPointF at = middle + QPointF(side * radius, 0);
        painter.drawLine(at + QPointF(-slant, 1) * radius, at + QPointF(slant, -1) * radius);
    }
}

} // namespace anjungan::render
