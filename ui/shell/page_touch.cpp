// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_touch.h"

#include "ui/charts/plot/scrubbed_plot.h"
#include "ui/map/map_view.h"

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTouchEvent>
#include <QWidget>
#include <QWindow>

#include <chrono>
#include <cmath>

namespace anjungan::shell {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double leastPull = 110, leastSwipe = 140;
/// A finger that taps trembles less.
constexpr double leastDrag = 24;
constexpr std::chrono::milliseconds longestSwipe{600};
/// How many times further along than across.
constexpr double straight = 2;

/// Whether it has a use of its own for a finger that moves any way.
bool takesDrags(const QWidget *widget)
{
    return qobject_cast<const map::MapView *>(widget) || qobject_cast<const charts::ScrubbedPlot *>(widget) ||
           qobject_cast<const QAbstractSlider *>(widget);
}

} // namespace

PageTouch::PageTouch(QWidget &pages, const theme::Theme &theme) : QObject(&pages), m_pages(pages), m_theme(theme)
{
    pages.installEventFilter(this);
    watch();
}

/// A window has its QWindow, which gets the touches first, only once it was shown.
void PageTouch::watch()
{
    QObject *window = m_pages.window()->windowHandle();
    if (window && window != m_window) {
        window->installEventFilter(this);
        m_window = window;
    }
}

std::optional<PageTouch::Gesture> PageTouch::begun(const QPointF &at) const
{
    const QPoint place = m_pages.mapFrom(m_pages.window(), at.toPoint());
    QWidget *under = m_pages.window()->childAt(at.toPoint());
    if (!m_pages.isVisible() || !m_pages.rect().contains(place) || !under || !m_pages.isAncestorOf(under))
        return std::nullopt; // beside the page, or on a sheet above it
    Gesture gesture{.from = at, .mayPull = true, .maySwipe = true};
    for (const QWidget *widget = under; widget && widget != &m_pages; widget = widget->parentWidget()) {
        if (takesDrags(widget))
            return std::nullopt;
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget)) {
            gesture.mayPull &= area->verticalScrollBar()->value() == area->verticalScrollBar()->minimum();
            gesture.maySwipe &= area->horizontalScrollBar()->maximum() == area->horizontalScrollBar()->minimum();
        }
    }
    return gesture;
}

void PageTouch::end(const QPointF &at)
{
    const QPointF moved = at - m_gesture->from;
    const double across = std::abs(moved.x()), along = moved.y();
    if (m_gesture->mayPull && along >= m_theme.length(leastPull) && along >= straight * across)
        Q_EMIT pulled();
    else if (m_gesture->maySwipe && across >= m_theme.length(leastSwipe) && across >= straight * std::abs(along) &&
             m_since.durationElapsed() <= longestSwipe)
        Q_EMIT swiped(moved.x() < 0 ? 1 : -1);
}

bool PageTouch::isNoTap(const QPointF &moved) const
{
    const double least = m_theme.length(leastDrag);
    return (m_gesture->maySwipe && std::abs(moved.x()) >= least) || (m_gesture->mayPull && moved.y() >= least);
}

/// By a release that is beside everything.
void PageTouch::takeBackPress(const QMouseEvent &release)
{
    m_isNoTap = false;
    const QPointF nowhere(-QWIDGETSIZE_MAX, -QWIDGETSIZE_MAX);
    QMouseEvent beside(QEvent::MouseButtonRelease, nowhere, nowhere, nowhere, release.button(), release.buttons(),
                       release.modifiers(), release.pointingDevice());
    QCoreApplication::sendEvent(m_window, &beside);
}

bool PageTouch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        watch();
        break;
    case QEvent::TouchBegin: {
        const auto &points = static_cast<QTouchEvent *>(event)->points();
        if (watched != m_window)
            break;
        m_gesture = points.size() == 1 ? begun(points.first().position()) : std::nullopt;
        m_isNoTap = false;
        m_since.start();
        break;
    }
    case QEvent::TouchUpdate:
        if (watched != m_window || !m_gesture)
            break;
        if (const auto &points = static_cast<QTouchEvent *>(event)->points(); points.size() > 1)
            m_gesture.reset();
        else
            m_isNoTap |= isNoTap(points.first().position() - m_gesture->from);
        break;
    case QEvent::TouchEnd:
        if (watched == m_window && m_gesture)
            end(static_cast<QTouchEvent *>(event)->points().first().position());
        m_gesture.reset();
        break;
    case QEvent::TouchCancel:
        m_gesture.reset();
        break;
    case QEvent::MouseButtonRelease: // that Qt makes of the touch
        if (watched == m_window && m_isNoTap &&
            static_cast<QMouseEvent *>(event)->deviceType() == QInputDevice::DeviceType::TouchScreen) {
            takeBackPress(*static_cast<QMouseEvent *>(event));
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace anjungan::shell
