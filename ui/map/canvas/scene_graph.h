// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::map {

/// Chooses what draws the maps' surfaces; to be called once, after the application and before its first window. Where
/// OpenGL is done by the processor (llvmpipe in virtual machines and on walls without a driver) or is not there at all,
/// Qt's own software scene graph does it: it moves pictures only, and takes less than half of the time. What the
/// environment asks for (QT_QUICK_BACKEND, QSG_RHI_BACKEND) stays.
void chooseSceneGraph();

} // namespace anjungan::map
