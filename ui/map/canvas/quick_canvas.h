// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/canvas.h"

#include <QQuickWidget>

#include <optional>

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

    /// Null, and a line in the log, if the surface could not be created (a QML module is not installed).
    static QuickCanvas *made(QWidget *parent, SharedQmlEngine *engine);

    /// Empty, or why the surface could not be created: then nothing else may be called.
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
    struct Move
    {
        QPointF centre;
        double zoom = 0;
        bool isAnimated = false;
        int round = 0; ///< how many moves that others answered with a move are before it
    };

    void tell();

    QQuickWidget *m_widget;
    SurfaceItem *m_surface = nullptr;
    std::optional<Move> m_next; ///< as soon as all layers have the camera that it is to follow
    bool m_isTelling = false;
    int m_round = 0;
};

} // namespace anjungan::map
