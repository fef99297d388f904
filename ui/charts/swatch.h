// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

namespace anjungan::charts {

/// A pattern over a fill, for people who cannot distinguish the colours.
enum class SwatchHatch { None, Dots, Diagonal, Cross };

/// How a chart draws the data of a legend entry.
enum class Mark {
    Fill,
    Line,
    DashedLine,
    NoData, ///< a pale pattern without a fill: a cell that has no value
};

/// Paints a pattern over a fill of that colour, inside the painter's clip and `rect`.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, SwatchHatch hatch);

/// The lines of a pattern alone, inside the painter's clip and `rect`: a cell without data has a pattern and no fill.
void paintHatchLines(QPainter &painter, const QRectF &rect, const QColor &ink, SwatchHatch hatch);

/// Paints the place of a value that is missing: a pale pattern and no fill.
void paintNoData(QPainter &painter, const QRectF &rect, const theme::Tokens &tokens);

/// Paints an example of a mark inside `rect`: a filled, hatched box or a line across.
void paintSwatch(QPainter &painter, const QRectF &rect, const QColor &color, Mark mark, SwatchHatch hatch);

} // namespace anjungan::charts
