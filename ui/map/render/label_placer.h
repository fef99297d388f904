// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QRectF>
#include <QStringList>

#include <span>

namespace anjungan::render {

/// A name and the room it got, in screen coordinates.
struct PlacedLabel
{
    std::size_t layer;
    std::size_t feature;
    QStringList lines; ///< one or two
    QRectF rect;       ///< of the letters and their halo
};

/// Gives every name its room, the most important first: none touches another one, one of `taken` (screen rectangles
/// that stand over the map, such as a legend), or the frame of the view. A name that finds no room is left out. A name
/// stands at the visual centre of its area, in two lines where that keeps it inside, and beside its point.
std::vector<PlacedLabel> placeLabels(const Scene &scene, const Viewport &viewport, std::span<const QRectF> taken = {});

} // namespace anjungan::render
