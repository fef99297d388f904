// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace anjungan::theme {

/// The ratio of two opaque colours' luminances as in WCAG 2: 1 for equal ones, 21 for black and white.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// The colour of text on a fill that is not the card's: dark or white, whichever can be read better.
[[nodiscard]] QColor inkOn(const QColor &fill);

} // namespace anjungan::theme
