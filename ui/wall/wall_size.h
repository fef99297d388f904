// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/wall.h"

#include <QSize>

namespace anjungan::wall {

/// Height of the capitals of Inter as a share of the font's size: 1490 of 2048 units, as its table OS/2 says. Letters
/// are measured by their capitals, as ISO 9241-303 does.
inline constexpr double capitalHeight = 1490.0 / 2048.0;

/// The least height of a letter, in minutes of arc at the readers' distance.
inline constexpr double leastMinutes = 12;

/// The angle under which the capitals of a font are seen, in minutes of arc:
///     2 · atan(letter / (2 · distance)), letter = pixelSize · capitalHeight · height / screenPixels.
/// `screenPixels` is the screen's height in the same pixels as the font's size.
double minutesOf(double pixelSize, double screenPixels, const workspace::WallSight &sight);

struct WallSize
{
    double factor = 1;      ///< of theme::Theme
    double minutes = 0;     ///< of the smallest text
    bool isBounded = false; ///< the screen is too small for leastMinutes: less than `leastRoom` would be left
};

/// What a page needs at least, in pixels at a factor of 1: the room for one panel with its title and foot. A screen
/// that stands upright needs it the other way round.
inline constexpr QSize leastRoom{480, 300};

/// The size of everything on a screen of that many device-independent pixels, so that the smallest text has
/// leastMinutes for readers at the wall's distance. It follows the screen's height, so that 3840×2160 looks as
/// 1920×1080 twice as large. Where leastRoom would not be left, it is the greatest factor that leaves it.
WallSize wallSize(QSize screen, const workspace::WallSight &sight);

} // namespace anjungan::wall
