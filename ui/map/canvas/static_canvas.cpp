// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/static_canvas.h"

#include "ui/map/canvas/bands.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace anjungan::map {

StaticCanvas::StaticCanvas(QWidget *parent)
    : Canvas(parent), m_widget(new QWidget(parent)), m_scene(std::make_shared<const render::Scene>())
{
    m_widget->installEventFilter(this);
}

void StaticCanvas::setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style)
{
    m_scene = scene ? std::move(scene) : std::make_shared<const render::Scene>();
    m_style = style;
    m_widget->update();
    Q_EMIT settledChanged();
}

void StaticCanvas::setTaken(std::vector<QRectF> taken)
{
    m_taken = std::move(taken);
    m_widget->update();
}

void StaticCanvas::moveTo(QPointF centre, double zoom, bool)
{
    m_centre = centre;
    m_zoom = zoom;
    m_widget->update();
    Q_EMIT cameraChanged();
}

render::Viewport StaticCanvas::viewport() const
{
    return {.centre = m_centre, .zoom = m_zoom, .size = m_widget->size(), .dpr = m_widget->devicePixelRatio()};
}

bool StaticCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        paint();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        Q_EMIT tapped(static_cast<QMouseEvent *>(event)->position());
        return true;
    }
    return Canvas::eventFilter(watched, event);
}

void StaticCanvas::paint()
{
    QPainter painter(m_widget);
    const render::Viewport view = viewport();
    // A page needs vector lines and text, painted in one pass; pixels are painted by all processors if they are aligned
    // to whole ones.
    const bool isPixels = painter.paintEngine()->type() == QPaintEngine::Raster && view.dpr == std::floor(view.dpr) &&
                          painter.deviceTransform().type() <= QTransform::TxTranslate;
    if (!isPixels || view.size.isEmpty()) {
        render::paint(painter, *m_scene, view, m_style, m_taken);
        return;
    }
    painter.setClipRect(QRectF({}, view.size));
    paintLayersInBands(painter, *m_scene, view, m_style.water);
    render::paintOverlay(painter, *m_scene, view, m_style, m_taken);
}

} // namespace anjungan::map
