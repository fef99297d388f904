// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cut_text_tap.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <utility>

namespace anjungan::panels {

CutTextTap::CutTextTap(QWidget &widget, std::function<bool()> isCut, std::function<void()> onTap)
    : QObject(&widget), m_widget(widget), m_isCut(std::move(isCut)), m_onTap(std::move(onTap))
{
    widget.installEventFilter(this);
}

bool CutTextTap::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Paint: // whatever has changed, text, font or width, is painted before a key can follow
        m_widget.setFocusPolicy(m_isCut() ? Qt::TabFocus : Qt::NoFocus);
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::KeyPress:
        if (m_isCut() && tapped(*event))
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool CutTextTap::tapped(QEvent &event)
{
    if (event.type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent &>(event).key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space)
            return false;
        m_onTap();
        return true;
    }
    const auto &mouse = static_cast<const QMouseEvent &>(event);
    if (mouse.button() != Qt::LeftButton)
        return false;
    // The widget that accepts the press gets the release.
    event.accept();
    if (event.type() == QEvent::MouseButtonRelease && m_widget.rect().contains(mouse.position().toPoint()))
        m_onTap();
    return true;
}

} // namespace anjungan::panels
