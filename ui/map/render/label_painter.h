// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/label_placer.h"

class QPainter;

namespace anjungan::render {

/// Writes the names where placeLabels() gave them room, in `scene`'s look: on a page as text.
void paintLabels(QPainter &painter, const Scene &scene, std::span<const PlacedLabel> labels);

} // namespace anjungan::render
