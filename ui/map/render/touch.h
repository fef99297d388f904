// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/hit.h"

namespace anjungan::render {

/// The features of selectable layers that a finger at `screen` may mean: points first, then lines, then polygons from
/// the smallest to the largest; of equal ones the uppermost first. A polygon that is only near (see featuresAt()) is
/// included if it is smaller than a fingertip, or if there is nothing else.
std::vector<Hit> touchedAt(const Scene &scene, const Viewport &viewport, QPointF screen, double tolerance);

} // namespace anjungan::render
