// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QColor>

#include <vector>

namespace anjungan::map {

/// A line that is being measured, with its look on the map.
struct MeasuredLine
{
    std::vector<geo::Point> points; ///< degrees
    bool hasCross = false;          ///< marks the middle of the view, where a key adds the next point
    QColor colour;
    QColor ring; ///< around the points and along the line, so that both are visible on any background
    double factor = 1;
};

} // namespace anjungan::map
