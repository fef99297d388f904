// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/keyboard_room.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace anjungan::sheet {

namespace {

constexpr auto roomProperty = "anjunganKeyboardRoom";

QRectF systemKeyboard()
{
    const QInputMethod *input = QGuiApplication::inputMethod();
    return input->isVisible() ? input->keyboardRectangle() : QRectF();
}

/// Scrolls what has the focus into sight, where it stands on a page that scrolls.
void showFocus(const QWidget &window)
{
    QWidget *focus = window.focusWidget();
    for (QWidget *above = focus; above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above); area && area->widget()->isAncestorOf(focus))
            area->ensureWidgetVisible(focus);
}

} // namespace

int keyboardRoom(const QWidget &window) { return window.property(roomProperty).toInt(); }

KeyboardRoom::KeyboardRoom(QWidget &window, Place place)
    : QObject(&window), m_window(window), m_place(place ? std::move(place) : Place(systemKeyboard)),
      m_margin(window.layout() ? window.layout()->contentsMargins().bottom() : 0)
{
    const QInputMethod *input = QGuiApplication::inputMethod();
    connect(input, &QInputMethod::keyboardRectangleChanged, this, &KeyboardRoom::look);
    connect(input, &QInputMethod::visibleChanged, this, &KeyboardRoom::look);
}

void KeyboardRoom::look()
{
    const QRectF keyboard = m_place();
    // One that floats, or stands beside, covers nothing that could be moved away from it.
    const bool isBelow = keyboard.bottom() >= m_window.height() && keyboard.width() >= m_window.width() / 2.0;
    const int room =
        isBelow ? std::clamp(m_window.height() - static_cast<int>(keyboard.top()), 0, m_window.height() / 2) : 0;
    if (room == keyboardRoom(m_window))
        return;
    m_window.setProperty(roomProperty, room);
    if (QLayout *layout = m_window.layout()) {
        QMargins margins = layout->contentsMargins();
        margins.setBottom(m_margin + room);
        layout->setContentsMargins(margins);
        layout->activate();
    }
    QResizeEvent same(m_window.size(), m_window.size()); // sheets are placed anew with it
    QCoreApplication::sendEvent(&m_window, &same);
    showFocus(m_window);
}

} // namespace anjungan::sheet
