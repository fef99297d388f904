// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace anjungan::charts {

/// A line of a matrix: a row, the folded rows, or what folds them again.
struct MatrixLine
{
    enum class Kind { Row, Fold, FoldAgain };

    Kind kind = Kind::Row;
    int first = 0, last = 0; ///< the rows that it stands for
    double top = 0, height = 0;

    double bottom() const { return top + height; }
};

struct MatrixRoom
{
    double height = 0;       ///< for all lines, in device-independent pixels
    double factor = 1;       ///< of all lengths, see theme::Theme
    bool isUnfolded = false; ///< a person wants to see all rows
    std::optional<int> open; ///< the row that is enlarged
};

/// The height of an open row, and of the line of the folded ones: both can be touched.
inline constexpr double lensHeight = 46;
/// The height of a row that is one among many.
inline constexpr double usualPitch = 24;

/// The lines of `rows` rows, from the top. All rows are lines if they fit, with room for one to be open; otherwise the
/// middle ones are folded, two thirds of the others being the first rows. Where a person wants to see them all, or
/// there is no room for a few above and below the fold, the lines are higher than the room: they scroll.
[[nodiscard]] std::vector<MatrixLine> matrixLines(int rows, const MatrixRoom &room);

} // namespace anjungan::charts
