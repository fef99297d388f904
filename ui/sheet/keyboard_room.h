// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QRectF>

#include <functional>

class QWidget;

namespace anjungan::sheet {

/// How much of a window's height, from its lower edge, the keyboard on the screen covers now: device-independent
/// pixels, 0 without one. Known where the window has a KeyboardRoom.
int keyboardRoom(const QWidget &window);

/// Leaves the part of a window free that the keyboard on the screen covers: its layout and its sheets end above it, so
/// that what is typed stays in sight. Lives as long as the window.
class KeyboardRoom : public QObject
{
    Q_OBJECT

public:
    /// Where the keyboard is on the window; empty: nowhere. In the window's coordinates.
    using Place = std::function<QRectF()>;

    /// `place` is that of the system's keyboard if it is null.
    explicit KeyboardRoom(QWidget &window, Place place = nullptr);

    /// Looks again; the system's keyboard tells by itself when it comes, goes or changes.
    void look();

private:
    QWidget &m_window;
    const Place m_place;
    const int m_margin; ///< of the layout without a keyboard
};

} // namespace anjungan::sheet
