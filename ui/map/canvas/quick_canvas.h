// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/canvas.h"

#include <QQuickWidget>

namespace anjungan::map {

class SharedQmlEngine;
class SurfaceItem;

/// The canvas that people move: QtLocation's Map in a QQuickWidget, with any scene graph backend.
class QuickCanvas : public Canvas
{
    Q_OBJECT

public:
    /// `engine` as in MapView; null: one of its own.
    QuickCanvas(QWidget *parent, SharedQmlEngine *engine);

    /// Empty, or why the surface could not be created (a QML module is not installed): then nothing else may be called.
    QString error() const;

    QWidget *widget() override { return m_widget; }
    void setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style) override;
    void renew(const geo::Box &world) override;
    void setTaken(std::vector<QRectF> taken) override;
    void setLimits(const geo::Box &degrees) override;
    void setDoubleTap(std::function<bool(QPointF)> takes) override;
    void setPosition(const std::optional<PositionMark> &mark) override;
    void setMeasured(const MeasuredLine &line) override;
    bool isMovable() const override { return true; }
    void moveTo(QPointF centre, double zoom, bool animated) override;
    render::Viewport viewport() const override;
    bool isSettled() const override;

private:
    QQuickWidget *m_widget;
    SurfaceItem *m_surface = nullptr;
};

} // namespace anjungan::map
