// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/long_press.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QWidget>

namespace anjungan::charts {

namespace {

constexpr QPointF outside(-10'000, -10'000);

} // namespace

LongPress::LongPress(QWidget &widget) : QObject(&widget), m_widget(widget)
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
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_isHeld = false;
        m_pressedAt = static_cast<QMouseEvent *>(event)->position();
        if (static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton)
            m_timer.start();
        break;
    case QEvent::MouseMove:
        if ((static_cast<QMouseEvent *>(event)->position() - m_pressedAt).manhattanLength() >
            QApplication::startDragDistance())
            m_timer.stop();
        break;
    case QEvent::MouseButtonRelease:
        m_timer.stop();
        if (std::exchange(m_isHeld, false)) {
            release();
            return true;
        }
        break;
    case QEvent::Hide:
    case QEvent::Wheel:
        m_timer.stop();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void LongPress::hold()
{
    m_isHeld = true;
    const QPoint at = m_pressedAt.toPoint();
    QHelpEvent help(QEvent::ToolTip, at, m_widget.mapToGlobal(at));
    QApplication::sendEvent(&m_widget, &help);
}

void LongPress::release()
{
    m_isReleasing = true;
    QMouseEvent released(QEvent::MouseButtonRelease, outside, m_widget.mapToGlobal(outside), Qt::LeftButton,
                         Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&m_widget, &released);
    m_isReleasing = false;
}

} // namespace anjungan::charts
