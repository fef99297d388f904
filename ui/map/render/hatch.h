// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QBrush>

namespace anjungan::render {

/// Side of the square in which a hatch repeats, in device-independent pixels. 256 is a multiple of it, so that hatches
/// continue from tile to tile.
inline constexpr int hatchPeriod = 8;

/// A brush that paints the pattern in `ink` and nothing between, for a painter in device-independent pixels with its
/// brush origin on the world's corner. Hatch::None gives Qt::NoBrush.
QBrush hatchBrush(Hatch hatch, const QColor &ink, double dpr);

} // namespace anjungan::render
