// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QSize>

#include <functional>
#include <vector>

namespace anjungan::panels {

/// The grid of a page, to be laid out. Lengths are device-independent pixels that include the theme's factor.
struct Grid
{
    QList<QRect> cells; ///< place of each panel: column, row, columns, rows
    int columns = 12;
    QList<double>
        rows; ///< as workspace::PageSpec::wideRows, fixed heights at a factor of 1; rows beyond the list share alike
    double factor = 1;  ///< of the fixed heights
    int gap = 14;       ///< between two panels
    int leastShare = 0; ///< least height of one share of a row that has no fixed height
};

/// The same panels below each other, each over the whole width, as they are read: by row, then by column. Each has the
/// heights, or the shares, of its rows.
[[nodiscard]] Grid stacked(const Grid &grid);

struct Placed
{
    std::vector<QRect> panels; ///< by Grid::cells, from the top left of the page
    int height = 0;            ///< of the whole page; more than the available height if the rows need more
};

/// Lays the grid out in `available`. A row has at least its declared height and the height that its panels need:
/// `leastHeight` returns what panel `index` needs at a width. The rest of the height is shared among the rows without a
/// fixed height.
Placed layOut(const Grid &grid, QSize available, const std::function<int(std::size_t index, int width)> &leastHeight);

} // namespace anjungan::panels
