// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_mark.h"

#include <QPainter>

namespace anjungan::charts {

namespace {

constexpr double groundShare = 0.1; ///< of the accent in the card's colour
constexpr double barWidth = 3;

} // namespace

void paintRowMark(QPainter &painter, const QRectF &row, const theme::Theme &theme)
{
    painter.fillRect(row, theme::mixed(theme.tokens().card, theme.tokens().accent, groundShare));
    painter.fillRect(QRectF(row.topLeft(), QSizeF(theme.length(barWidth), row.height())), theme.tokens().accent);
}

} // namespace anjungan::charts
