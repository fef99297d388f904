// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet.h"

namespace anjungan::map {

/// What a sheet is painted on.
struct Paper
{
    QSizeF size;    ///< device-independent pixels
    double dpr = 1; ///< device pixels in one of them
    /// Side of such a pixel in metres, where it has one; else 0, and the scale is told without "1 : N".
    double pixelMetres = 0;
};

/// Paints the whole sheet, opaque, (0, 0) at its corner; nothing outside of it.
void paintSheet(QPainter &painter, const Sheet &sheet, const Paper &paper);

/// The map's part of the sheet.
render::Viewport sheetViewport(const Sheet &sheet, QSizeF mapSize, double dpr);

} // namespace anjungan::map
