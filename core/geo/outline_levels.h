// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// How much the outlines of each zoom are simplified.
namespace anjungan::geo {

/// The largest zoom that each level serves (the world is 256·2^zoom device pixels wide); the last one has every vertex
/// of the source, to within 4 cm on the ground.
inline constexpr std::array levelZooms{7.0, 8.0, 9.5, 11.0, 18.0};

/// How far a level's outline may be off at the largest zoom that it serves, in device pixels: by dropped vertices, and
/// by rounding to the grid.
inline constexpr double levelTolerance = 0.33;
inline constexpr double levelCell = 0.25;

} // namespace anjungan::geo
