// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/scene_graph.h"

namespace anjungan::map {

/// Qt draws with Metal or Direct3D here, which handle a missing driver themselves, and may be built without OpenGL.
void chooseSceneGraph() {}

} // namespace anjungan::map
