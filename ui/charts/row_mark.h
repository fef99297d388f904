// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;

namespace anjungan::charts {

/// Paints behind a row that it is about what is chosen: a pale ground, and a bar at its left edge, which tells it from
/// the others without colour.
void paintRowMark(QPainter &painter, const QRectF &row, const theme::Theme &theme);

} // namespace anjungan::charts
