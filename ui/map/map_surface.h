// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::map {

/// How a map is shown: under a finger, or as a still picture.
enum class MapSurface { Interactive, Static };

} // namespace anjungan::map
