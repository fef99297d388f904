// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace anjungan::charts {

/// How a promised delivery ended, as a shape that can be told without its colour.
enum class VerdictMark {
    None,    ///< there is none
    OnTime,  ///< filled
    Due,     ///< an outline
    Late,    ///< its lower half filled
    Arrears, ///< filled, with a cross
    Unknown, ///< a dashed outline
};

/// One mark inside `rect`, a cell.
void paintVerdictMark(QPainter &painter, const QRectF &rect, VerdictMark mark, const theme::Theme &theme);

/// Marks side by side from the left end of `rect`; if not all fit, the last ones.
void paintVerdictStrip(QPainter &painter, const QRectF &rect, const std::vector<VerdictMark> &marks,
                       const theme::Theme &theme);

/// The width of a strip of so many marks.
double verdictStripWidth(std::size_t marks, const theme::Theme &theme);

} // namespace anjungan::charts
