// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QLineF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <span>

namespace anjungan::render {

/// A name and its place, in screen coordinates.
struct PlacedLabel
{
    std::size_t layer;
    std::size_t feature;
    QStringList lines;                 ///< one or two
    QRectF rect;                       ///< of the letters and their halo
    std::optional<QLineF> leader = {}; ///< from a place in a small area to its name beside it
};

/// From a baseline to the next one in a name of two lines: the halo of each leaves the letters of the other whole.
double linePitch(const LabelLook &look);

/// Places the names, the most important first, so that none touches another one, one of `taken` (screen rectangles over
/// the map, such as a legend), or the frame of the view. Names without room are omitted. The name of an area is at its
/// visual centre, in two lines if it fits only like that; the name of a point is beside it. An area too small for its
/// name may have it outside, at the end of a line, if its layer's look has leaders; rather over no other area.
std::vector<PlacedLabel> placeLabels(const Scene &scene, const Viewport &viewport, std::span<const QRectF> taken = {});

} // namespace anjungan::render
