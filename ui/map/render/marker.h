// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QPainterPath>

namespace anjungan::render {

/// The shape of a marker around (0, 0); every kind has about the area of a circle of `radius`.
QPainterPath markerShape(Marker marker, double radius);

} // namespace anjungan::render
