// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::map {

/// How a map is shown: movable, or as a static picture.
enum class MapSurface { Interactive, Static };

} // namespace anjungan::map
