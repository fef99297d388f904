// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/quick_canvas.h"

#include "core/geo/web_mercator.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/map/canvas/surface_item.h"

#include <QQmlError>

/// Made by qt_add_qml_module; registers the module's types by itself once it is linked.
void qml_register_types_Anjungan_Map();

namespace anjungan::map {

using namespace Qt::StringLiterals;

QuickCanvas::QuickCanvas(QWidget *parent, SharedQmlEngine *engine)
    : Canvas(parent), m_widget(engine ? new QQuickWidget(&engine->qml(), parent) : new QQuickWidget(parent))
{
    // Named, so that the linker does not leave it out of a static library.
    [[maybe_unused]] volatile auto registration = &qml_register_types_Anjungan_Map;
    m_widget->setResizeMode(QQuickWidget::SizeRootObjectToView);
    // Keys belong to MapView, which also has the tab order.
    m_widget->setFocusPolicy(Qt::NoFocus);
    m_widget->setAttribute(Qt::WA_AcceptTouchEvents);
    m_widget->setSource(QUrl(u"qrc:/qt/qml/Anjungan/Map/qml/MapSurface.qml"_s));
    m_surface = qobject_cast<SurfaceItem *>(m_widget->rootObject());
    if (!m_surface || !m_surface->tiles() || !m_surface->overlay() || !m_surface->position() || !m_surface->measure()) {
        m_surface = nullptr;
        return;
    }
    connect(m_surface->tiles(), &TileLayer::settledChanged, this, &Canvas::settledChanged);
    connect(m_surface->overlay(), &OverlayLayer::settledChanged, this, &Canvas::settledChanged);
    connect(m_surface->tiles(), &CameraItem::cameraChanged, this, &Canvas::cameraChanged);
    connect(m_surface, &SurfaceItem::moved, this, &Canvas::movedByHand);
    connect(m_surface, &SurfaceItem::tapped, this, &Canvas::tapped);
    connect(m_surface, &SurfaceItem::hovered, this, &Canvas::hovered);
    connect(m_surface, &SurfaceItem::hoverEnded, this, &Canvas::hoverEnded);
}

QString QuickCanvas::error() const
{
    if (m_surface)
        return {};
    const QList<QQmlError> errors = m_widget->errors();
    return errors.isEmpty() ? u"the map's QML surface is not what was built"_s : errors.first().toString();
}

void QuickCanvas::setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style)
{
    m_widget->setClearColor(style.water);
    m_surface->tiles()->setScene(scene, style.water);
    m_surface->overlay()->setScene(std::move(scene), style);
}

void QuickCanvas::renew(const geo::Box &world) { m_surface->tiles()->renew(world); }

void QuickCanvas::setTaken(std::vector<QRectF> taken) { m_surface->overlay()->setTaken(std::move(taken)); }

void QuickCanvas::setLimits(const geo::Box &degrees) { m_surface->setLimits(degrees); }

void QuickCanvas::setDoubleTap(std::function<bool(QPointF)> takes) { m_surface->setDoubleTap(std::move(takes)); }

void QuickCanvas::setPosition(const std::optional<PositionMark> &mark) { m_surface->position()->setMark(mark); }

void QuickCanvas::setMeasured(const MeasuredLine &line) { m_surface->measure()->setLine(line); }

void QuickCanvas::moveTo(QPointF centre, double zoom, bool animated)
{
    const geo::Point degrees = geo::fromUnitSquare({centre.x(), centre.y()});
    Q_EMIT m_surface->moveRequested({degrees.y, degrees.x}, zoom, animated);
}

render::Viewport QuickCanvas::viewport() const { return m_surface->tiles()->viewport(); }

bool QuickCanvas::isSettled() const { return m_surface->tiles()->isSettled() && m_surface->overlay()->isSettled(); }

} // namespace anjungan::map
