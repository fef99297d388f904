// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QRectF>

namespace anjungan::render {

/// The share of `rect` (screen coordinates), 0 to 1, that covers selectable areas, by a grid of samples and the
/// outlines of that zoom.
double coveredShare(const Scene &scene, const Viewport &viewport, const QRectF &rect);

} // namespace anjungan::render
