// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/surface_item.h"

#include "core/geo/web_mercator.h"
#include "ui/charts/long_press.h"
#include "ui/map/canvas/canvas.h"

#include <algorithm>
#include <cmath>

namespace anjungan::map {

namespace {

/// How many levels the camera can zoom out beyond the limits filling the view.
constexpr double slack = 0.5;
/// The error of a coordinate after Map has projected it there and back, in degrees: a tenth of a millimetre.
constexpr double roundingDegrees = 1e-9;

} // namespace

SurfaceItem::SurfaceItem(QQuickItem *parent) : QQuickItem(parent) {}

int SurfaceItem::holdTime() { return charts::LongPress::holdTime; }

double SurfaceItem::maximumZoom() const { return maxZoom; }

void SurfaceItem::setLimits(const geo::Box &degrees)
{
    m_limits = degrees;
    updateMinimumZoom();
}

QGeoCoordinate SurfaceItem::clamped(const QGeoCoordinate &center) const
{
    if (m_limits.isEmpty())
        return center;
    return {std::clamp(center.latitude(), m_limits.minY, m_limits.maxY),
            std::clamp(center.longitude(), m_limits.minX, m_limits.maxX)};
}

bool SurfaceItem::allows(const QGeoCoordinate &center) const
{
    const QGeoCoordinate nearest = clamped(center);
    return std::abs(nearest.latitude() - center.latitude()) < roundingDegrees &&
           std::abs(nearest.longitude() - center.longitude()) < roundingDegrees;
}

void SurfaceItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    updateMinimumZoom();
}

void SurfaceItem::updateMinimumZoom()
{
    const double zoom = render::fitted(geo::toUnitSquare(m_limits), size(), 0, maxZoom).zoom;
    m_minimumZoom = std::max(0.0, zoom - slack);
    Q_EMIT limitsChanged();
}

} // namespace anjungan::map
