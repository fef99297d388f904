// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/canvas.h"

namespace anjungan::map {

class QuickCanvas;
class SharedQmlEngine;
class StaticCanvas;

/// The canvas of a window's first map: a picture that stands still until the engine begins; then the one that people
/// move, whose engine takes a third of a start. The change is made once the latter has the whole view painted, so that
/// nothing is seen of it.
class LateCanvas : public Canvas
{
    Q_OBJECT

public:
    /// `engine` must outlive it.
    LateCanvas(QWidget *parent, SharedQmlEngine &engine);

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

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the movable one is told when it comes.
    struct Told
    {
        std::shared_ptr<const render::Scene> scene;
        render::Style style;
        std::vector<QRectF> taken;
        std::optional<geo::Box> limits;
        std::function<bool(QPointF)> doubleTap;
        std::optional<PositionMark> position;
        MeasuredLine measured;
    };

    Canvas &shown() const;
    void begin();
    void change();
    void forward(Canvas &from);
    void place();

    SharedQmlEngine &m_engine;
    QWidget *m_widget;
    StaticCanvas *m_still;
    QuickCanvas *m_movable = nullptr; ///< null: not begun, or it cannot be made
    bool m_isChanged = false;         ///< the movable one is shown
    bool m_isPressed = false;         ///< the still one
    Told m_told;
};

} // namespace anjungan::map
