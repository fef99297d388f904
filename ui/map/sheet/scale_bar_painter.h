// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/look.h"

class QPainter;

namespace anjungan::map {

/// The greatest width of a scale bar with its text, in device-independent pixels.
double scaleBarRoom(const Look &look);

/// Paints the bar and its length at one end of `line`, Qt::AlignLeft or Qt::AlignRight, centred in its height; nothing
/// if it has no room.
void paintScaleBar(QPainter &painter, const QRectF &line, double metresPerPixel, const Look &look,
                   Qt::AlignmentFlag end = Qt::AlignRight);

} // namespace anjungan::map
