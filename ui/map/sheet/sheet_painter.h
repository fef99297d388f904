// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet.h"

namespace anjungan::map {

/// The surface that a sheet is painted on.
struct Paper
{
    QSizeF size;    ///< device-independent pixels
    double dpr = 1; ///< device pixels per device-independent pixel
    /// Side of a device-independent pixel in metres; 0 if it has none, and then the scale is shown without "1 : N".
    double pixelMetres = 0;
};

/// Paints the whole sheet, opaque, (0, 0) at its corner; nothing outside it.
void paintSheet(QPainter &painter, const Sheet &sheet, const Paper &paper);

/// The viewport of the sheet's map.
render::Viewport sheetViewport(const Sheet &sheet, QSizeF mapSize, double dpr);

} // namespace anjungan::map
