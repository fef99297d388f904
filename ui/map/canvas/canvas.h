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

/// The closest that a map can be looked at: about 0.6 m a pixel.
inline constexpr double maxZoom = 18;

/// What MapView draws on: a surface that people can move, or one that holds still for pictures. Lives on the UI thread.
class Canvas : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget *widget() = 0;
    virtual void setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style) = 0;
    /// The scene shows something else in that box of the world than before (its raster has come).
    virtual void renew(const geo::Box &world) = 0;
    /// Rectangles of the widget that labels keep clear of.
    virtual void setTaken(std::vector<QRectF> taken) = 0;
    virtual void setLimits(const geo::Box &degrees) = 0;
    /// `takes` is asked where a double tap is, in pixels of the widget; true: it was meant for something else than
    /// zooming.
    virtual void setDoubleTap(std::function<bool(QPointF)>) {}
    /// Where the person is; a canvas that holds still shows no such thing.
    virtual void setPosition(const std::optional<PositionMark> &) {}
    /// A line that is being measured; likewise.
    virtual void setMeasured(const MeasuredLine &) {}
    /// Whether people can move it.
    virtual bool isMovable() const { return false; }
    /// `centre` in world coordinates.
    virtual void moveTo(QPointF centre, double zoom, bool animated) = 0;
    virtual render::Viewport viewport() const = 0;
    /// Whether what is seen is all there and sharp.
    virtual bool isSettled() const = 0;

Q_SIGNALS:
    void settledChanged();
    /// The camera is elsewhere now, whoever moved it.
    void cameraChanged();
    /// A person moved the camera.
    void movedByHand();
    /// In pixels of the widget.
    void tapped(const QPointF &at);
    void hovered(const QPointF &at);
    void hoverEnded();
};

} // namespace anjungan::map
