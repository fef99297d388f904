// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::map {

/// Chooses the scene graph backend for maps; to be called once, after the application is created and before its first
/// window. If OpenGL runs in software (llvmpipe in virtual machines and on walls without a driver) or is missing, Qt's
/// software scene graph is used: it only moves pictures, and needs less than half of the time. The environment
/// variables QT_QUICK_BACKEND and QSG_RHI_BACKEND have precedence.
void chooseSceneGraph();

} // namespace anjungan::map
