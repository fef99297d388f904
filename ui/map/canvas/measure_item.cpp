// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/measure_item.h"

#include "core/geo/web_mercator.h"

namespace anjungan::map {

MeasureItem::MeasureItem(QQuickItem *parent) : CameraItem(parent)
{
    setFlag(ItemHasContents, false);
    connect(this, &CameraItem::cameraChanged, this, [this] {
        if (!m_line.points.empty())
            Q_EMIT moved();
    });
}

void MeasureItem::setLine(const MeasuredLine &line)
{
    m_line = line;
    Q_EMIT dressed();
    Q_EMIT moved();
}

QList<QPointF> MeasureItem::points() const
{
    const render::Viewport view = viewport();
    QList<QPointF> pixels;
    pixels.reserve(static_cast<qsizetype>(m_line.points.size()));
    for (const geo::Point &point : m_line.points) {
        const geo::Point world = geo::toUnitSquare(point);
        pixels.append(view.toScreen({world.x, world.y}));
    }
    return pixels;
}

QList<QPointF> MeasureItem::closing() const
{
    const QList<QPointF> line = points();
    return line.size() < 3 ? QList<QPointF>() : QList<QPointF>{line.last(), line.first()};
}

} // namespace anjungan::map
