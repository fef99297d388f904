// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/matrix/matrix.h"
#include "ui/theme/theme.h"

#include <QRectF>

namespace anjungan::charts {

/// How far the label of an open row stands inside its outline, at a factor of 1.
inline constexpr double openInset = 8;

/// The columns of a matrix in a width, in device-independent pixels from the left. In little room the bars are left
/// out first and then the values, so that the numbers of an open row fit its cells; then the deviations. Where not even
/// narrow cells have room, only the last columns are drawn, or those up to the chosen one.
struct MatrixColumns
{
    double label = 0;
    double barLeft = 0, bar = 0;     ///< 0: not drawn
    double valueLeft = 0, value = 0; ///< likewise
    double deltaLeft = 0, delta = 0; ///< likewise
    double cellsLeft = 0, cell = 0;  ///< the pitch of the cells
    std::size_t first = 0, count = 0;

    double right() const { return cellsLeft + cell * static_cast<double>(count); }
    /// The place of a column that is drawn, within the top and bottom of `row`.
    QRectF place(const QRectF &row, std::size_t column) const;
};

[[nodiscard]] MatrixColumns matrixColumns(const Matrix &matrix, const theme::Theme &theme, double width);

} // namespace anjungan::charts
