// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QTimer>

#include <functional>

class QTouchEvent;
class QWidget;
class QWindow;

namespace anjungan::charts {

/// A press that is held without moving: the one way in which all of the interface knows it, by finger and by mouse. Its
/// release is no tap. Neither is that of a press which a second finger has joined, or with which a finger has scrolled:
/// what it pressed has moved with it.
class LongPress : public QObject
{
    Q_OBJECT

public:
    /// Gives a finger what a resting mouse has: `widget` is asked for its tool tip at that place. It belongs to
    /// `widget`; for a scroll area its viewport.
    explicit LongPress(QWidget &widget);
    /// Calls `held` with the place in `widget`, also for presses that its children leave to it.
    LongPress(QWidget &widget, std::function<void(QPoint at)> held);

    /// How long a press must be held, in milliseconds.
    static constexpr int holdTime = 500;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(QPointF at, bool isMouse);
    void move(QPointF at);
    /// Whether the release is none.
    bool end();
    void hold();
    bool filterTouch(QTouchEvent &touch);
    /// A second finger, which a widget does not hear of that takes its presses from a mouse.
    void filterWindow(QEvent &event);
    /// Ends the press outside the widget, so that nothing is chosen.
    void release();
    void cancel(const QTouchEvent &touch);

    QWidget &m_widget;
    std::function<void(QPoint)> m_held;
    std::function<void(QPoint)> m_released; ///< after m_held; may be null
    QPointer<QWindow> m_window;             ///< during a press
    QTimer m_timer;
    QPointF m_pressedAt;
    bool m_isMouse = false;
    bool m_isHeld = false;
    bool m_isSpent = false; ///< the press that lasts is no tap any more
    bool m_isReleasing = false;
};

} // namespace anjungan::charts
