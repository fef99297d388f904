// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/canvas.h"

#include <QWidget>

namespace anjungan::test {

/// A canvas that shows nothing and notes what it is told.
class FakeCanvas : public map::Canvas
{
public:
    explicit FakeCanvas(QWidget &map) : Canvas(&map), m_widget(new QWidget(&map))
    {
        m_widget->resize(map.size());
        view.size = map.size();
    }

    QWidget *widget() override { return m_widget; }
    void setScene(std::shared_ptr<const render::Scene>, const render::Style &) override {}
    void renew(const geo::Box &) override {}
    void setTaken(std::vector<QRectF>) override {}
    void setLimits(const geo::Box &) override {}
    void setDoubleTap(std::function<bool(QPointF)> takes) override { doubleTap = std::move(takes); }
    void setPosition(const std::optional<map::PositionMark> &mark) override { position = mark; }
    void setMeasured(const map::MeasuredLine &line) override { measured = line; }
    bool isMovable() const override { return true; }
    void moveTo(QPointF centre, double zoom, bool isAnimated) override
    {
        view.centre = centre;
        view.zoom = zoom;
        animated = isAnimated;
        ++moves;
        Q_EMIT cameraChanged();
    }
    render::Viewport viewport() const override { return view; }
    bool isSettled() const override { return true; }

    render::Viewport view;
    bool animated = false; ///< the last move
    int moves = 0;
    std::function<bool(QPointF)> doubleTap;
    std::optional<map::PositionMark> position;
    map::MeasuredLine measured;

private:
    QWidget *m_widget;
};

} // namespace anjungan::test
