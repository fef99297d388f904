// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>

class QWidget;

namespace anjungan::charts {

/// Gives fingers the tool tips of a window: a widget with a tip, or the cells and titles of a view, that is touched is
/// given a LongPress, unless it or what it lies on has one. So nothing needs a resting mouse. Belongs to the window and
/// only watches its touches.
class HeldTips : public QObject
{
public:
    explicit HeldTips(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    void serve(QPoint at);

    QWidget &m_window;
    QPointer<QObject> m_touched; ///< the QWindow, which gets the touches first
};

} // namespace anjungan::charts
