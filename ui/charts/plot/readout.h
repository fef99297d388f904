// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <vector>

namespace anjungan::charts {

/// One line of a Readout: a name with its colour, and a value.
struct ReadoutLine
{
    QString name, value;
    QColor color; ///< invalid: no swatch
};

/// The exact values at one place of a plot.
struct Readout
{
    QString heading;
    std::vector<ReadoutLine> lines;
};

/// Paints the values on a small card beside `x`, where there is more room, inside `bounds`. Lines that have no room are
/// replaced by "…".
void paintReadout(QPainter &painter, const Readout &readout, double x, const QRectF &bounds, const theme::Theme &theme);

} // namespace anjungan::charts
