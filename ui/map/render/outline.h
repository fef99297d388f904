// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/feature_set.h"
#include "ui/map/render/viewport.h"

#include <QPainterPath>

namespace anjungan::render {

/// A feature in screen coordinates, cut to the view and `margin` device-independent pixels around it.
struct Outline
{
    QPainterPath polygons; ///< to be filled by the odd-even rule
    QPainterPath lines;
    std::vector<QPointF> points;
};

Outline outlineOf(const FeatureSet &features, std::size_t feature, const Viewport &viewport, double margin);

} // namespace anjungan::render
