// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/viewport.h"

#include <QGeoCoordinate>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace anjungan::map {

/// An item that shows the part of the world in QtLocation's Map: QML binds its camera to that of the Map.
class CameraItem : public QQuickItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QGeoCoordinate center READ center WRITE setCenter NOTIFY cameraChanged FINAL)
    Q_PROPERTY(double zoomLevel READ zoomLevel WRITE setZoomLevel NOTIFY cameraChanged FINAL)

public:
    explicit CameraItem(QQuickItem *parent = nullptr);

    QGeoCoordinate center() const { return m_center; }
    void setCenter(const QGeoCoordinate &center);
    double zoomLevel() const { return m_zoomLevel; }
    void setZoomLevel(double zoomLevel);

    /// The visible part of the world; of an empty size before the item is in a window.
    render::Viewport viewport() const;

Q_SIGNALS:
    void cameraChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QGeoCoordinate m_center{0, 0};
    double m_zoomLevel = 0;
};

} // namespace anjungan::map
