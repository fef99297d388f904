// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/canvas/measure_item.h"
#include "ui/map/canvas/overlay_layer.h"
#include "ui/map/canvas/position_item.h"
#include "ui/map/canvas/tile_layer.h"

#include <QGeoCoordinate>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace anjungan::map {

/// The root of qml/MapSurface.qml: the interface between C++ and QML. QtLocation's Map, in QML, owns the camera.
class SurfaceItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double minimumZoom READ minimumZoom NOTIFY limitsChanged FINAL)
    Q_PROPERTY(double maximumZoom READ maximumZoom CONSTANT FINAL)
    Q_PROPERTY(int holdTime READ holdTime CONSTANT FINAL)
    Q_PROPERTY(anjungan::map::TileLayer *tiles MEMBER m_tiles FINAL)
    Q_PROPERTY(anjungan::map::OverlayLayer *overlay MEMBER m_overlay FINAL)
    Q_PROPERTY(anjungan::map::PositionItem *position MEMBER m_position FINAL)
    Q_PROPERTY(anjungan::map::MeasureItem *measure MEMBER m_measure FINAL)

public:
    explicit SurfaceItem(QQuickItem *parent = nullptr);

    /// Limits the camera's centre to this box of degrees, and zooming out to little more than the box. Empty: no
    /// limits.
    void setLimits(const geo::Box &degrees);
    double minimumZoom() const { return m_minimumZoom; }
    double maximumZoom() const;
    /// A press that is held so many milliseconds is no tap.
    static int holdTime();

    TileLayer *tiles() const { return m_tiles; }
    OverlayLayer *overlay() const { return m_overlay; }
    PositionItem *position() const { return m_position; }
    MeasureItem *measure() const { return m_measure; }

    /// The nearest allowed coordinate for the camera's centre.
    Q_INVOKABLE QGeoCoordinate clamped(const QGeoCoordinate &center) const;
    /// Whether the coordinate is allowed for the camera's centre.
    Q_INVOKABLE bool allows(const QGeoCoordinate &center) const;

    void setDoubleTap(std::function<bool(QPointF)> takes) { m_takesDoubleTap = std::move(takes); }
    /// Whether the double tap there is handled elsewhere, so that the camera must not zoom.
    Q_INVOKABLE bool takesDoubleTap(const QPointF &at) const { return m_takesDoubleTap && m_takesDoubleTap(at); }

Q_SIGNALS:
    void limitsChanged();
    /// To QML: move the camera there.
    void moveRequested(const QGeoCoordinate &center, double zoom, bool animated);
    /// From QML, in pixels of this item.
    void tapped(const QPointF &at);
    void hovered(const QPointF &at);
    void hoverEnded();
    /// From QML: a person has moved the camera.
    void moved();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void updateMinimumZoom();

    geo::Box m_limits;
    std::function<bool(QPointF)> m_takesDoubleTap;
    double m_minimumZoom = 0;
    TileLayer *m_tiles = nullptr;
    OverlayLayer *m_overlay = nullptr;
    PositionItem *m_position = nullptr;
    MeasureItem *m_measure = nullptr;
};

} // namespace anjungan::map
