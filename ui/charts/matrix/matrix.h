// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/legend_view.h"
#include "ui/theme/tokens.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace anjungan::charts {

/// One value of a row, mostly of a month.
struct MatrixCell
{
    QString text;                       ///< empty: there are no data, which is drawn as a hatch
    std::optional<std::size_t> of = {}; ///< its class; none: the value is outside of all classes
};

struct MatrixRow
{
    QString label;
    std::vector<MatrixCell> cells;           ///< by column; may be shorter than the columns
    std::optional<double> value = {};        ///< the bar beside the label, if the matrix has bars
    std::optional<double> target = {};       ///< the tick on it
    std::optional<double> delta = {};        ///< places the row on the strip of the folded rows
    QString valueText = {}, targetText = {}; ///< "68,4 %", "plan 73,5 %"
    QString deltaText = {};                  ///< "−5,1 pp"
    theme::Tone tone = theme::Tone::Neutral; ///< of the deviation
};

/// The texts around the rows; those of columns that a matrix lacks may be empty.
struct MatrixWords
{
    QString label, bar, value, delta;   ///< headings
    QString open;                       ///< what a second touch on an open row does; empty: it closes the row
    QString openAll, foldAgain;         ///< what a touch on the folded rows, and on the line below all rows, does
    QString from, to;                   ///< beside the least and the greatest deviation of the folded rows
    std::function<QString(int)> others; ///< "25 other agencies"
};

/// Rows by columns (agencies by months), the worst row first, each cell coloured by the class of its value.
struct Matrix
{
    std::vector<MatrixRow> rows;
    QStringList columns;
    std::optional<std::size_t> chosen = {}; ///< the column that is outlined
    std::vector<LegendItem> legend;         ///< the classes, in their order; others may follow, e.g. "no data"
    double maximum = 0;                     ///< what the tracks of the bars reach at least
    MatrixWords words = {};
    bool hasGaps = false; ///< cells without a text are not there, and stay empty

    [[nodiscard]] bool hasBars() const { return !words.bar.isEmpty(); }
};

} // namespace anjungan::charts
