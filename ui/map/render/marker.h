// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QPainterPath>

class QPainter;

namespace anjungan::render {

/// The shape of a marker around (0, 0); every kind has about the area of a circle of `radius`.
QPainterPath markerShape(Marker marker, double radius);

/// Two slanted lines through a symbol's marker at `middle`, in the colour around it: its value is beyond the largest
/// size.
void paintMarkerCut(QPainter &painter, const QPointF &middle, double radius, const Symbol &symbol);

} // namespace anjungan::render
