// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/painter.h"

namespace anjungan::map {

/// Like render::paintLayers() on a painter of pixels, on all processors: each paints bands of the view, which join
/// without a seam. Blocks until they are done: for pictures, not for a window that people move.
void paintLayersInBands(QPainter &painter, const render::Scene &scene, const render::Viewport &viewport,
                        const QColor &water);

} // namespace anjungan::map
