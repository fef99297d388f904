// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/painter.h"

namespace anjungan::map {

/// As render::paintLayers() on a painter of pixels, on all processors at once: each paints bands of the view, which fit
/// together to the pixel. Waits for them: for pictures that are made at once, not for a window that people move.
void paintLayersInBands(QPainter &painter, const render::Scene &scene, const render::Viewport &viewport,
                        const QColor &water);

} // namespace anjungan::map
