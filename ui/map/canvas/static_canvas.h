// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/canvas.h"

#include <QWidget>

namespace anjungan::map {

/// A static canvas that paints synchronously into any painter: for pictures and pages, with text as text.
class StaticCanvas : public Canvas
{
    Q_OBJECT

public:
    explicit StaticCanvas(QWidget *parent);

    QWidget *widget() override { return m_widget; }
    void setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style) override;
    void renew(const geo::Box &) override { m_widget->update(); }
    void setTaken(std::vector<QRectF> taken) override;
    void setLimits(const geo::Box &) override {}
    void moveTo(QPointF centre, double zoom, bool animated) override;
    render::Viewport viewport() const override;
    bool isSettled() const override { return true; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paint();

    QWidget *m_widget;
    std::shared_ptr<const render::Scene> m_scene;
    render::Style m_style;
    std::vector<QRectF> m_taken;
    QPointF m_centre{0.5, 0.5};
    double m_zoom = 0;
};

} // namespace anjungan::map
