// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/long_press.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScroller>
#include <QTouchEvent>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace anjungan::charts {

namespace {

constexpr QPointF outside(-10'000, -10'000);

void askForToolTip(QWidget &widget, QPoint at)
{
    QHelpEvent help(QEvent::ToolTip, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &help);
}

} // namespace

LongPress::LongPress(QWidget &widget) : LongPress(widget, [&widget](QPoint at) { askForToolTip(widget, at); })
{
    // Qt hides a tool tip when a button is released, and under the finger nobody has read it.
    m_released = m_held;
}

LongPress::LongPress(QWidget &widget, std::function<void(QPoint)> held)
    : QObject(&widget), m_widget(widget), m_held(std::move(held))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(holdTime);
    connect(&m_timer, &QTimer::timeout, this, &LongPress::hold);
    widget.installEventFilter(this);
}

bool LongPress::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isReleasing)
        return false;
    if (watched != &m_widget) {
        filterWindow(*event);
        return false;
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            press(static_cast<QMouseEvent *>(event)->position(), true);
        break;
    case QEvent::MouseMove:
        move(static_cast<QMouseEvent *>(event)->position());
        break;
    case QEvent::MouseButtonRelease:
        if (end()) {
            release();
            if (std::exchange(m_isHeld, false) && m_released)
                m_released(m_pressedAt.toPoint());
            return true;
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return filterTouch(*static_cast<QTouchEvent *>(event));
    case QEvent::Hide:
    case QEvent::Wheel:
        m_timer.stop();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool LongPress::filterTouch(QTouchEvent &touch)
{
    switch (touch.type()) {
    case QEvent::TouchBegin:
        press(touch.point(0).position(), false);
        break;
    case QEvent::TouchEnd:
        if (end()) {
            cancel(touch);
            return true;
        }
        return false;
    case QEvent::TouchCancel:
        end();
        return false;
    default:
        move(touch.point(0).position());
        break;
    }
    // It is told of both: what two fingers do is its own.
    if (touch.pointCount() > 1)
        m_timer.stop();
    return false;
}

void LongPress::filterWindow(QEvent &event)
{
    const bool isTouch = event.type() == QEvent::TouchBegin || event.type() == QEvent::TouchUpdate;
    if (isTouch && static_cast<QTouchEvent &>(event).pointCount() > 1) {
        m_timer.stop();
        m_isSpent = m_isSpent || m_isMouse;
    }
}

void LongPress::press(QPointF at, bool isMouse)
{
    m_isMouse = isMouse;
    m_isHeld = false;
    m_isSpent = false;
    m_pressedAt = at;
    m_timer.start();
    m_window = m_widget.window()->windowHandle();
    if (m_window)
        m_window->installEventFilter(this);
}

void LongPress::move(QPointF at)
{
    if ((at - m_pressedAt).manhattanLength() > QApplication::startDragDistance())
        m_timer.stop();
    const bool isScrolled =
        QScroller::hasScroller(&m_widget) && QScroller::scroller(&m_widget)->state() == QScroller::Dragging;
    m_isSpent = m_isSpent || isScrolled;
}

bool LongPress::end()
{
    m_timer.stop();
    if (m_window)
        m_window->removeEventFilter(this);
    m_window.clear();
    return std::exchange(m_isSpent, false);
}

void LongPress::hold()
{
    m_isSpent = true;
    m_isHeld = true;
    m_held(m_pressedAt.toPoint());
}

void LongPress::release()
{
    m_isReleasing = true;
    QMouseEvent released(QEvent::MouseButtonRelease, outside, m_widget.mapToGlobal(outside), Qt::LeftButton,
                         Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&m_widget, &released);
    m_isReleasing = false;
}

void LongPress::cancel(const QTouchEvent &touch)
{
    m_isReleasing = true;
    QTouchEvent cancelled(QEvent::TouchCancel, touch.pointingDevice(), touch.modifiers(), touch.points());
    QApplication::sendEvent(&m_widget, &cancelled);
    m_isReleasing = false;
}

} // namespace anjungan::charts
