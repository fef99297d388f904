// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/cover.h"

namespace anjungan::render {

/// What lies over a map, in screen coordinates.
struct Over
{
    std::vector<QRectF> always;
    std::vector<QRectF> oneOf; ///< the places for one more piece; empty: there is none

    bool operator==(const Over &) const = default;
};

/// The part of the screen that shows a box of the world, and the margin within it.
struct FitRoom
{
    geo::Box world;
    QRectF room; ///< screen coordinates
    double margin = 0;
};

/// Whether the boxes of the features in the box of the world leave `plain`, which shows it, clear of the pieces. Then
/// clearFit() gives just that, and no Cover has to be painted for it.
bool isSurelyClear(const Scene &scene, const Viewport &plain, const geo::Box &world, const Over &over);

/// `plain`, which shows the box in the middle of its room, moved and if necessary zoomed out until nothing that is
/// covered lies below the pieces, with a gap around them. Of all views that keep the box in its room it is the largest,
/// and of these the one nearest to the middle. If none of at least half the size does, it is `plain`.
Viewport clearFit(const Viewport &plain, const FitRoom &fit, const Cover &cover, const Over &over);

} // namespace anjungan::render
