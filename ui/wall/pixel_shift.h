// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

#include <chrono>

namespace anjungan::wall {

/// Where the picture stands against burn-in: within `most` pixels of its place in each direction, one pixel further
/// every `shiftEvery`, through all places and back, so that no step can be seen and each pixel of a resting line has
/// others for most of the time.
inline constexpr std::chrono::minutes shiftEvery{10};

/// `most` is 0 or more.
QPoint pixelShift(std::chrono::milliseconds running, int most);

} // namespace anjungan::wall
