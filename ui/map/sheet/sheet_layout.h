// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet.h"

#include <QRectF>

namespace anjungan::map {

/// The places of a sheet's parts, in its pixels, (0, 0) at its corner. An empty rectangle: no room, or nothing to show.
/// No two touch.
struct SheetLayout
{
    QRectF title;
    QRectF subtitle;
    QRectF map;
    QRectF legend;
    QRectF scale;
    QRectF note;
    QRectF sources;
    QRectF attribution;
    QRectF made;
};

/// Landscape sheets have a column beside the map, portrait ones a band below it, very small ones the map alone.
SheetLayout layOut(const Sheet &sheet, QSizeF size);

/// The gap between two sources, in device-independent pixels.
double sourceGap(const Sheet &sheet);

/// Height of all sources with their title in `width`.
double sourcesHeight(const Sheet &sheet, double width);

} // namespace anjungan::map
