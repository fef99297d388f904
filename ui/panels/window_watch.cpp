// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/window_watch.h"

#include <QEvent>
#include <QWidget>

#include <utility>

namespace anjungan::panels {

WindowWatch::WindowWatch(QWidget &window, QObject *parent) : QObject(parent), m_window(window.windowHandle())
{
    if (m_window)
        m_window->installEventFilter(this);
}

bool WindowWatch::eventFilter(QObject *watched, QEvent *event)
{
    const bool mayDiffer = event->type() == QEvent::Expose || event->type() == QEvent::Hide;
    if (watched == m_window && mayDiffer) {
        const bool isSeen = event->type() == QEvent::Expose && m_window->isExposed();
        if (std::exchange(m_isSeen, isSeen) != isSeen)
            Q_EMIT changed(isSeen);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace anjungan::panels
