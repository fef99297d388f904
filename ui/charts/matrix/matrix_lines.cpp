// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matrix/matrix_lines.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr double leastPitch = 20;
constexpr double mostPitch = 40;
/// Fewer rows beside the fold would say nothing.
constexpr int fewestBeside = 3;

} // namespace

std::vector<MatrixLine> matrixLines(int rows, const MatrixRoom &room)
{
    using Kind = MatrixLine::Kind;
    std::vector<MatrixLine> lines;
    if (rows <= 0)
        return lines;
    const double lens = lensHeight * room.factor;
    const double usual = usualPitch * room.factor;
    const double forRows = room.height - (lens - usual);
    const int beside = static_cast<int>(std::floor((forRows - lens) / usual));
    const bool isFitting = rows * leastPitch * room.factor <= forRows;
    const bool isFolded = !isFitting && !room.isUnfolded && beside >= fewestBeside;

    const int shown = isFolded ? beside : rows;
    double pitch = (forRows - (isFolded ? lens : 0)) / shown;
    // Rows that scroll end on a whole one.
    pitch = isFitting || isFolded ? std::min(pitch, mostPitch * room.factor)
                                  : std::max(usual, room.height / std::max(1.0, std::floor(room.height / usual)));
    const int first = isFolded ? shown - shown / 3 : rows;

    double top = 0;
    const auto add = [&](Kind kind, int from, int to, double height) {
        lines.push_back({.kind = kind, .first = from, .last = to, .top = top, .height = height});
        top += height;
    };
    const auto addRow = [&](int row) { add(Kind::Row, row, row, room.open == row ? std::max(lens, pitch) : pitch); };
    for (int row = 0; row < first; ++row)
        addRow(row);
    if (isFolded)
        add(Kind::Fold, first, rows - shown / 3 - 1, lens);
    for (int row = isFolded ? rows - shown / 3 : rows; row < rows; ++row)
        addRow(row);
    if (!isFitting && room.isUnfolded && beside >= fewestBeside)
        add(Kind::FoldAgain, 0, rows - 1, lens);
    return lines;
}

} // namespace anjungan::charts
