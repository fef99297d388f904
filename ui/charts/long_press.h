// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QTimer>

class QWidget;

namespace anjungan::charts {

/// Gives a finger what a resting mouse has: where a press is held without moving, the widget is asked for its tool tip
/// at that place, and the release is no tap.
class LongPress : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `widget`; for a scroll area its viewport.
    explicit LongPress(QWidget &widget);

    /// How long a press must be held, in milliseconds.
    static constexpr int holdTime = 500;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hold();
    /// Ends the press outside the widget, so that nothing is chosen.
    void release();

    QWidget &m_widget;
    QTimer m_timer;
    QPointF m_pressedAt;
    bool m_isHeld = false;
    bool m_isReleasing = false;
};

} // namespace anjungan::charts
