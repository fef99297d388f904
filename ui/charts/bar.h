// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>

namespace anjungan::charts {

/// A rounded bar that fills `share` (0 to 1) of its rounded track. Sets the painter's pen and brush.
void paintBar(QPainter &painter, const QRectF &track, double share, const QColor &trackColor, const QColor &barColor);

} // namespace anjungan::charts
