// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/camera_item.h"

#include "core/geo/web_mercator.h"

#include <QQuickWindow>

namespace anjungan::map {

CameraItem::CameraItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    connect(this, &CameraItem::cameraChanged, this, &QQuickItem::polish);
}

void CameraItem::setCenter(const QGeoCoordinate &center)
{
    if (center.isValid() && center != m_center) {
        m_center = center;
        Q_EMIT cameraChanged();
    }
}

void CameraItem::setZoomLevel(double zoomLevel)
{
    if (zoomLevel != m_zoomLevel) {
        m_zoomLevel = zoomLevel;
        Q_EMIT cameraChanged();
    }
}

render::Viewport CameraItem::viewport() const
{
    const geo::Point centre = geo::toUnitSquare({m_center.longitude(), m_center.latitude()});
    return {.centre = {centre.x, centre.y},
            .zoom = m_zoomLevel,
            .size = window() ? size() : QSizeF(),
            .dpr = window() ? window()->effectiveDevicePixelRatio() : 1};
}

void CameraItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    Q_EMIT cameraChanged();
}

void CameraItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickItem::itemChange(change, data);
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged)
        Q_EMIT cameraChanged();
}

} // namespace anjungan::map
