// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/label_placer.h"

class QPainter;

namespace anjungan::render {

/// Draws the names at the places of placeLabels(), in `scene`'s look; in a PDF as text.
void paintLabels(QPainter &painter, const Scene &scene, std::span<const PlacedLabel> labels);

} // namespace anjungan::render
