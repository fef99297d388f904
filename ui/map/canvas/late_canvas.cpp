// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/late_canvas.h"

#include "ui/map/canvas/quick_canvas.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/map/canvas/static_canvas.h"

#include <QEvent>

#include <utility>

namespace anjungan::map {

LateCanvas::LateCanvas(QWidget *parent, SharedQmlEngine &engine)
    : Canvas(parent), m_engine(engine), m_widget(new QWidget(parent)), m_still(new StaticCanvas(m_widget))
{
    m_widget->installEventFilter(this);
    m_still->widget()->installEventFilter(this);
    forward(*m_still);
    // Queued: what waits for the page to be complete comes first.
    connect(&engine, &SharedQmlEngine::begun, this, &LateCanvas::begin,
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

Canvas &LateCanvas::shown() const { return m_isChanged ? static_cast<Canvas &>(*m_movable) : *m_still; }

void LateCanvas::forward(Canvas &from)
{
    connect(&from, &Canvas::settledChanged, this, &Canvas::settledChanged);
    connect(&from, &Canvas::cameraChanged, this, &Canvas::cameraChanged);
    connect(&from, &Canvas::movedByHand, this, &Canvas::movedByHand);
    connect(&from, &Canvas::tapped, this, &Canvas::tapped);
    connect(&from, &Canvas::held, this, &Canvas::held);
    connect(&from, &Canvas::hovered, this, &Canvas::hovered);
    connect(&from, &Canvas::hoverEnded, this, &Canvas::hoverEnded);
}

bool LateCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_widget && event->type() == QEvent::Resize)
        place();
    if (watched == m_still->widget()) {
        // Somebody wants to move it.
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
            m_engine.begin();
        // The still one gets the end of a tap that began on it.
        if (event->type() == QEvent::MouseButtonPress)
            m_isPressed = true;
        if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_isPressed, false))
            QMetaObject::invokeMethod(this, &LateCanvas::change, Qt::QueuedConnection);
    }
    return Canvas::eventFilter(watched, event);
}

void LateCanvas::place()
{
    m_still->widget()->setGeometry(m_widget->rect());
    if (m_movable)
        m_movable->widget()->setGeometry(m_widget->rect());
}

void LateCanvas::begin()
{
    m_movable = QuickCanvas::made(m_widget, &m_engine);
    if (!m_movable)
        return;
    place();
    m_movable->setScene(m_told.scene, m_told.style);
    m_movable->setTaken(m_told.taken);
    if (m_told.limits)
        m_movable->setLimits(*m_told.limits);
    m_movable->setDoubleTap(m_told.doubleTap);
    m_movable->setPosition(m_told.position);
    m_movable->setMeasured(m_told.measured);
    m_movable->widget()->lower();
    m_movable->widget()->show();
    const render::Viewport view = m_still->viewport();
    m_movable->moveTo(view.centre, view.zoom, false);
    connect(m_movable, &Canvas::settledChanged, this, &LateCanvas::change);
    change();
}

/// To the movable one, as soon as it has painted everything.
void LateCanvas::change()
{
    if (m_isChanged || m_isPressed || !m_movable || !m_movable->isSettled())
        return;
    m_isChanged = true;
    disconnect(m_movable, &Canvas::settledChanged, this, &LateCanvas::change);
    forward(*m_movable);
    m_still->disconnect(this);
    m_still->widget()->hide();
    m_still->setScene(nullptr, {}); // which may be large
    Q_EMIT cameraChanged();
    Q_EMIT settledChanged();
}

void LateCanvas::setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style)
{
    m_told.scene = scene;
    m_told.style = style;
    if (m_movable)
        m_movable->setScene(scene, style);
    if (!m_isChanged)
        m_still->setScene(std::move(scene), style);
}

void LateCanvas::renew(const geo::Box &world)
{
    if (m_movable)
        m_movable->renew(world);
    if (!m_isChanged)
        m_still->renew(world);
}

void LateCanvas::setTaken(std::vector<QRectF> taken)
{
    m_told.taken = taken;
    if (m_movable)
        m_movable->setTaken(taken);
    if (!m_isChanged)
        m_still->setTaken(std::move(taken));
}

void LateCanvas::setLimits(const geo::Box &degrees)
{
    m_told.limits = degrees;
    if (m_movable)
        m_movable->setLimits(degrees);
}

void LateCanvas::setDoubleTap(std::function<bool(QPointF)> takes)
{
    m_told.doubleTap = std::move(takes);
    if (m_movable)
        m_movable->setDoubleTap(m_told.doubleTap);
}

void LateCanvas::setPosition(const std::optional<PositionMark> &mark)
{
    m_told.position = mark;
    if (m_movable)
        m_movable->setPosition(mark);
}

void LateCanvas::setMeasured(const MeasuredLine &line)
{
    m_told.measured = line;
    if (m_movable)
        m_movable->setMeasured(line);
}

void LateCanvas::moveTo(QPointF centre, double zoom, bool animated)
{
    if (m_movable)
        m_movable->moveTo(centre, zoom, animated && m_isChanged);
    if (!m_isChanged)
        m_still->moveTo(centre, zoom, animated);
}

render::Viewport LateCanvas::viewport() const { return shown().viewport(); }

bool LateCanvas::isSettled() const { return shown().isSettled(); }

} // namespace anjungan::map
