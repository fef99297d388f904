// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/held_tips.h"

#include "ui/charts/long_press.h"

#include <QAbstractItemView>
#include <QTouchEvent>
#include <QWidget>
#include <QWindow>

namespace anjungan::charts {

namespace {

bool isHeldAlready(const QWidget &widget) { return widget.findChild<LongPress *>(Qt::FindDirectChildrenOnly); }

bool hasTips(const QWidget &widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    return !widget.toolTip().isEmpty() || (view && view->viewport() == &widget);
}

} // namespace

HeldTips::HeldTips(QWidget &window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
    watch();
}

void HeldTips::watch()
{
    QObject *touched = m_window.windowHandle();
    if (touched && touched != m_touched) {
        touched->installEventFilter(this);
        m_touched = touched;
    }
}

void HeldTips::serve(QPoint at)
{
    QWidget *first = nullptr;
    for (QWidget *one = m_window.childAt(at); one && one != &m_window; one = one->parentWidget()) {
        if (isHeldAlready(*one))
            return;
        if (!first && hasTips(*one))
            first = one;
    }
    if (first)
        new LongPress(*first); // hears this touch already: it comes to the widget after the window
}

bool HeldTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        watch();
    else if (event->type() == QEvent::TouchBegin && watched == m_touched)
        serve(static_cast<QTouchEvent *>(event)->points().first().position().toPoint());
    return QObject::eventFilter(watched, event);
}

} // namespace anjungan::charts
