// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/hit.h"

namespace anjungan::render {

/// What a finger at `screen` may mean, of the selectable layers' features: points first, then lines, then polygons from
/// the smallest to the largest; of alike ones the uppermost first. A polygon that is only near (see featuresAt())
/// counts where it is smaller than a fingertip, or where nothing else is there.
std::vector<Hit> touchedAt(const Scene &scene, const Viewport &viewport, QPointF screen, double tolerance);

} // namespace anjungan::render
