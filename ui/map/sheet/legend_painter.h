// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/legend.h"
#include "ui/map/sheet/look.h"

class QPainter;

namespace anjungan::map {

/// The size of a whole legend, in device-independent pixels; empty for an empty one.
QSizeF legendSize(const Legend &legend, const Look &look);

/// Paints the legend into `rect`, nothing outside of it: lines are elided at its right edge, and rows without room are
/// replaced by "…". `dpr`: device pixels per device-independent pixel, for the patterns.
void paintLegend(QPainter &painter, const QRectF &rect, const Legend &legend, const Look &look, double dpr);

} // namespace anjungan::map
