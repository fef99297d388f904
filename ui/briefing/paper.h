// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/briefing.h"

#include <QSizeF>

namespace anjungan::briefing {

inline constexpr double paperDotsPerInch = 96; ///< of the lengths of this folder, which the drawings are made in
inline constexpr double paperMargin = 48;      ///< at both sides
inline constexpr double paperHeadTop = 42;
inline constexpr double paperFoot = 66;   ///< at the lower edge, with the line that has the page's number
inline constexpr double paperGap = 17;    ///< between two bands
inline constexpr double paperGutter = 24; ///< between two columns
inline constexpr int paperColumns = 12;

inline double pixelsOf(double millimetres)
{
    constexpr double millimetresPerInch = 25.4;
    return millimetres * paperDotsPerInch / millimetresPerInch;
}

/// A4 in pixels.
inline QSizeF paperSize(workspace::PaperOrientation orientation)
{
    const QSizeF upright(pixelsOf(210), pixelsOf(297));
    return orientation == workspace::PaperOrientation::Landscape ? upright.transposed() : upright;
}

} // namespace anjungan::briefing
