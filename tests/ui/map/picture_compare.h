// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace anjungan::test {

/// How a picture differs from the expected one.
struct Difference
{
    bool sameSize = false;
    double share = 1; ///< of the pixels that are clearly of another colour
    QImage picture;   ///< white where both are alike, red where they clearly are not

    /// Another rasterizer or hinting changes the colours of edges; a moved or recoloured layer changes more.
    bool isTolerable() const { return sameSize && share < 0.002; }
};

/// Compares both pictures, each smoothed over 3×3 pixels so that the antialiasing of edges does not count. `except`
/// excludes texts, whose shapes depend on the machine's fonts.
Difference compare(const QImage &actual, const QImage &expected, const std::vector<QRect> &except = {});

} // namespace anjungan::test
