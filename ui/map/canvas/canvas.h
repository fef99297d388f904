// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/canvas/measured_line.h"
#include "ui/map/canvas/position_mark.h"
#include "ui/map/render/painter.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace anjungan::map {

/// The largest zoom: about 0.6 m per pixel.
inline constexpr double maxZoom = 18;

/// The surface that MapView draws on: one that people can move, or a static one for pictures. Lives on the UI thread.
class Canvas : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget *widget() = 0;
    virtual void setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style) = 0;
    /// Repaints `world` (a box in world coordinates), where the scene's content has changed (its raster has arrived).
    virtual void renew(const geo::Box &world) = 0;
    /// Rectangles of the widget that labels must not cover.
    virtual void setTaken(std::vector<QRectF> taken) = 0;
    virtual void setLimits(const geo::Box &degrees) = 0;
    /// `takes` is called with the position of a double tap, in pixels of the widget; if it returns true, the map does
    /// not zoom.
    virtual void setDoubleTap(std::function<bool(QPointF)>) {}
    /// Shows the device's position; a static canvas ignores it.
    virtual void setPosition(const std::optional<PositionMark> &) {}
    /// Shows a line that is being measured; likewise.
    virtual void setMeasured(const MeasuredLine &) {}
    /// Whether people can move it.
    [[nodiscard]] virtual bool isMovable() const { return false; }
    /// `centre` in world coordinates.
    virtual void moveTo(QPointF centre, double zoom, bool animated) = 0;
    virtual render::Viewport viewport() const = 0;
    /// Whether the whole view is painted, and at its own resolution.
    [[nodiscard]] virtual bool isSettled() const = 0;

Q_SIGNALS:
    void settledChanged();
    /// The camera has moved, for any reason.
    void cameraChanged();
    /// A person moved the camera.
    void movedByHand();
    /// In pixels of the widget.
    void tapped(const QPointF &at);
    /// A finger or a mouse button has been held down there without moving; no tap follows.
    void held(const QPointF &at);
    void hovered(const QPointF &at);
    void hoverEnded();
};

} // namespace anjungan::map
