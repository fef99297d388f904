// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace anjungan::wall {

/// Keeps the screens awake as long as it lives: on X11 the screen saver and the display's own power saving are turned
/// off, and where a desktop runs it is asked over D-Bus (org.freedesktop.ScreenSaver). A bare compositor such as cage
/// never blanks a screen. Repeated every `repeatEvery`, since a server that starts anew forgets. Lives on the UI
/// thread, and blocks it for no answer.
class Wake : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes repeatEvery{5};

    explicit Wake(QObject *parent = nullptr);

private:
    void keepX11Awake();
    void askDesktop();

    QTimer m_timer;
    bool m_hasNoPowerSaving = false; ///< the X server cannot turn its screens off
    bool m_isAsked = false;          ///< the desktop has promised it
};

} // namespace anjungan::wall
