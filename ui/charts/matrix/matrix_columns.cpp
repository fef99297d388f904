// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matrix/matrix_columns.h"

#include "ui/theme/text.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double matrixGap = 14;
constexpr double leastLabel = 84;
constexpr double mostLabelPart = 0.22;
constexpr double leastTrack = 56, mostTrack = 196;
constexpr double trackPart = 0.18;
/// Of a cell: with room beside its number, still telling its colour, and still there.
constexpr double cellInset = 2.5, narrowCell = 18, leastCell = 10;
/// Wider cells would look like bars.
constexpr double mostCell = 88;

double widestOf(const Matrix &matrix, QString MatrixRow::*text, const QString &heading, const theme::Theme &theme)
{
    double widest = 0;
    for (const MatrixRow &row : matrix.rows)
        widest = std::max(widest, theme::textWidth(row.*text, theme.strongFont(Role::Small)));
    return widest > 0 ? std::ceil(std::max(widest, theme::textWidth(heading, theme.font(Role::Small)))) + 1 : 0;
}

/// The pitch of cells that have room for their numbers.
double roomyCell(const Matrix &matrix, const theme::Theme &theme)
{
    QString longest;
    for (const MatrixRow &row : matrix.rows)
        for (const MatrixCell &cell : row.cells)
            if (cell.text.size() > longest.size())
                longest = cell.text;
    return std::ceil(theme::textWidth(longest, theme.strongFont(Role::Small))) + 2 * theme.length(cellInset);
}

} // namespace

QRectF MatrixColumns::place(const QRectF &row, std::size_t column) const
{
    return {row.left() + cellsLeft + cell * static_cast<double>(column - first), row.top(), cell, row.height()};
}

MatrixColumns matrixColumns(const Matrix &matrix, const theme::Theme &theme, double width)
{
    MatrixColumns columns;
    const double gap = theme.length(matrixGap);
    const double most = std::max(theme.length(leastLabel), width * mostLabelPart);
    // What opens, and the folded rows, say what a touch does.
    double label = widestOf(matrix, &MatrixRow::label, matrix.words.label, theme);
    const int rows = static_cast<int>(matrix.rows.size());
    for (const QString &text :
         {matrix.words.open, matrix.words.openAll, matrix.words.others ? matrix.words.others(rows) : QString()})
        label = std::max(label, std::ceil(theme::textWidth(text, theme.strongFont(Role::Small))) + 1);
    columns.label = std::min({label + theme.length(openInset), most, width / 2});
    columns.value = widestOf(matrix, &MatrixRow::valueText, matrix.words.value, theme);
    columns.delta = widestOf(matrix, &MatrixRow::deltaText, matrix.words.delta, theme);
    columns.count = static_cast<std::size_t>(matrix.columns.size());

    const auto cells = static_cast<double>(std::max<std::size_t>(columns.count, 1));
    const auto rest = [&] {
        double used = columns.label + gap;
        for (const double one : {columns.bar, columns.value, columns.delta})
            used += one > 0 ? one + gap : 0;
        return std::max(0.0, width - used);
    };
    const double roomy = cells * roomyCell(matrix, theme);
    const double forBar = std::min({width * trackPart, rest() - gap - roomy, theme.length(mostTrack)});
    columns.bar = matrix.hasBars() && forBar >= theme.length(leastTrack) ? std::floor(forBar) : 0;
    if (rest() < roomy)
        columns.value = 0;
    if (rest() < cells * theme.length(narrowCell))
        columns.delta = 0;
    const auto fitting = static_cast<std::size_t>(rest() / theme.length(leastCell));
    if (fitting < columns.count) {
        const std::size_t last = std::min(matrix.chosen.value_or(columns.count) + 1, columns.count);
        columns.first = last - std::min(last, fitting);
        columns.count = std::min(fitting, columns.count - columns.first);
    }

    if (columns.count > 0) {
        const auto count = static_cast<double>(columns.count);
        columns.cell = std::min(rest() / count, theme.length(mostCell));
        // On a very wide screen the bars take what the cells leave.
        if (columns.bar > 0)
            columns.bar += std::floor(rest() - columns.cell * count);
    }

    double left = columns.label + gap;
    const auto place = [&left, gap](double one) {
        const double at = left;
        left += one > 0 ? one + gap : 0;
        return at;
    };
    columns.barLeft = place(columns.bar);
    columns.valueLeft = place(columns.value);
    columns.deltaLeft = place(columns.delta);
    columns.cellsLeft = left;
    return columns;
}

} // namespace anjungan::charts
