// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace anjungan::map {

/// Chooses the scene graph backend for maps; to be called once, after the application is created and before its first
/// window. If OpenGL runs in software (llvmpipe in virtual machines and on walls without a driver) or is missing, Qt's
/// software scene graph is used: it only moves pictures, and needs less than half of the time. The environment
/// variables QT_QUICK_BACKEND and QSG_RHI_BACKEND have precedence.
void chooseSceneGraph();

/// Makes a window one that graphics processors can draw on, if its maps (`areMoved`: by people) and the scene graph
/// need that; to be called before the window is shown. Without it Qt replaces the system's window when the first map
/// comes to a window that is shown: it flickers, and the system forgets what it knew of it.
void prepareForMaps(QWidget &window, bool areMoved);

} // namespace anjungan::map
