// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/legend.h"
#include "ui/map/sheet/look.h"

class QPainter;

namespace anjungan::map {

/// The size of an entry's symbol, in device-independent pixels; null for a heading.
QSizeF swatchSize(const LegendEntry &entry, const Look &look);

/// Paints the entry's symbol into `rect`. `dpr`: device pixels per device-independent pixel, for the patterns.
void paintSwatch(QPainter &painter, const QRectF &rect, const LegendEntry &entry, const Look &look, double dpr);

} // namespace anjungan::map
