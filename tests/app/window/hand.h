// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/window/demo_window.h"
#include "tests/app/window/spots.h"
#include "ui/sheet/sheet.h"

#include <QRegularExpression>

namespace anjungan::test {

/// What a test should not warn of: everything but what Qt says of the platform without a display.
QRegularExpression anyWarning();

/// A person at the window of the demo. Taps and keys go the way of those of the platform: to the window, which gives
/// them to what is there.
class Hand
{
public:
    explicit Hand(DemoWindow &demo) : m_demo(demo) {}

    /// Taps the spot, which is scrolled to; false if something else is there, or nothing.
    [[nodiscard]] bool tap(const Spot &spot, Qt::MouseButton button = Qt::LeftButton);
    /// What is there instead, after a tap that returned false.
    const QString &hindrance() const { return m_hindrance; }
    void tapAt(QPoint window, Qt::MouseButton button = Qt::LeftButton);
    /// To what has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    /// Waits until the page and what lies over it are complete; false if that takes too long.
    [[nodiscard]] bool settle() const;

    /// The sheet that is open; null if there is none.
    sheet::Sheet *sheet() const;
    /// Presses Esc until nothing lies over the page and nothing fills it alone; false if that does not end.
    [[nodiscard]] bool leaveAll();

    /// What of the window contradicts the rest of it, or is an error; empty: nothing. It is settled.
    QString fault() const;

private:
    QString pageFault() const;
    QString overFault() const;
    QString panelFault() const;
    QString chipFault() const;
    QString mapFault() const;

    DemoWindow &m_demo;
    QString m_hindrance;
};

} // namespace anjungan::test
