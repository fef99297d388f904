// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"

#include <QPainter>
#include <QRectF>

namespace anjungan::charts {

/// A rounded bar that fills `share` (0 to 1) of its rounded track. Sets the painter's pen and brush.
void paintBar(QPainter &painter, const QRectF &track, double share, const QColor &trackColor, const QColor &barColor);

struct BarColors
{
    QColor track;
    QColor bar;
    QColor zero;   ///< of the line at 0 on a scale with negative values
    QColor ground; ///< under the track: a mark in this colour cuts a bar that ends before its value
};

/// A bar from 0 to `value` on its rounded track, which is as long as the scale. Negative values go to the left of the
/// line at 0. A bar whose value is beyond the scale has a cut near its end. Sets the painter's pen and brush.
void paintBar(QPainter &painter, const QRectF &track, const BarScale &scale, double value, const BarColors &colors);

/// The mark that says that a bar goes on beyond its end: two slanted lines through it, near its right or left end.
void paintCut(QPainter &painter, const QRectF &bar, bool isAtRight, const QColor &ground);

/// The same mark through the middle of something else of that height.
void paintCutThrough(QPainter &painter, const QPointF &middle, double height, const QColor &ground);

} // namespace anjungan::charts
