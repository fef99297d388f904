// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cut_text_tap.h"

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
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if ((!isPress && event->type() != QEvent::MouseButtonRelease) || !m_isCut())
        return QObject::eventFilter(watched, event);
    // The widget that accepts the press gets the release.
    event->accept();
    if (!isPress && m_widget.rect().contains(static_cast<const QMouseEvent *>(event)->position().toPoint()))
        m_onTap();
    return true;
}

} // namespace anjungan::panels
