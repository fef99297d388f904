// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace anjungan::panels {

namespace {

/// The start of each column or row and, last, the end including its gap.
using Starts = std::vector<int>;

Starts columnStarts(int columns, int width, int gap)
{
    Starts starts;
    // Each is rounded separately, so that the last column ends exactly at the width.
    for (int column = 0; column <= columns; ++column)
        starts.push_back(static_cast<int>(std::lround(static_cast<double>(width + gap) * column / columns)));
    return starts;
}

int rowCount(const Grid &grid)
{
    int count = static_cast<int>(grid.rows.size());
    for (const QRect &cells : grid.cells)
        count = std::max(count, cells.y() + cells.height());
    return count;
}

double share(const Grid &grid, std::size_t row)
{
    return row < static_cast<std::size_t>(grid.rows.size()) ? grid.rows[static_cast<qsizetype>(row)] : 1;
}

/// The least height of each row: the fixed height, or the share of the least height; more if its panels need more.
std::vector<int> leastHeights(const Grid &grid, const Starts &columns,
                              const std::function<int(std::size_t, int)> &leastHeight)
{
    std::vector<int> heights(static_cast<std::size_t>(rowCount(grid)));
    for (std::size_t row = 0; row < heights.size(); ++row) {
        const double of = share(grid, row);
        heights[row] = static_cast<int>(std::lround(of < 0 ? -of * grid.factor : of * grid.leastShare));
    }
    for (std::size_t index = 0; index < static_cast<std::size_t>(grid.cells.size()); ++index) {
        const QRect &cells = grid.cells[static_cast<qsizetype>(index)];
        const auto column = static_cast<std::size_t>(cells.x());
        const int width = columns[column + static_cast<std::size_t>(cells.width())] - columns[column] - grid.gap;
        const auto first = heights.begin() + cells.y();
        const int sum = std::accumulate(first, first + cells.height(), (cells.height() - 1) * grid.gap);
        // Missing height is added to the panel's last row, since the rows above it have their own panels' heights.
        heights[static_cast<std::size_t>(cells.y() + cells.height() - 1)] +=
            std::max(0, leastHeight(index, width) - sum);
    }
    return heights;
}

/// Distributes the rest of `available` among the rows without a fixed height; none gets less than it has.
void shareOut(const Grid &grid, int available, std::vector<int> &heights)
{
    std::vector<std::size_t> open;
    double left = available - (static_cast<double>(heights.size()) - 1) * grid.gap;
    double shares = 0;
    for (std::size_t row = 0; row < heights.size(); ++row) {
        if (share(grid, row) > 0) {
            open.push_back(row);
            shares += share(grid, row);
        } else {
            left -= heights[row];
        }
    }
    // A row that needs more than its share gets what it needs, and the others share the rest.
    for (bool isFair = false; !isFair && !open.empty();) {
        isFair = true;
        for (auto row = open.begin(); row != open.end();) {
            if (heights[*row] > left * share(grid, *row) / shares) {
                left -= heights[*row];
                shares -= share(grid, *row);
                row = open.erase(row);
                isFair = false;
            } else {
                ++row;
            }
        }
    }
    for (const std::size_t row : open)
        heights[row] = static_cast<int>(std::floor(left * share(grid, row) / shares));
}

} // namespace

Grid stacked(const Grid &grid)
{
    std::vector<std::size_t> order(static_cast<std::size_t>(grid.cells.size()));
    std::ranges::iota(order, std::size_t{0});
    const auto cellsOf = [&grid](std::size_t index) { return grid.cells[static_cast<qsizetype>(index)]; };
    std::ranges::stable_sort(order, {},
                             [&](std::size_t index) { return std::pair(cellsOf(index).y(), cellsOf(index).x()); });
    Grid one = grid;
    one.columns = 1;
    one.rows.clear();
    for (const std::size_t index : order) {
        const QRect cells = cellsOf(index);
        double height = 0, shares = 0;
        for (int row = cells.y(); row < cells.y() + cells.height(); ++row) {
            const double of = share(grid, static_cast<std::size_t>(row));
            (of < 0 ? height : shares) += of;
        }
        one.cells[static_cast<qsizetype>(index)] = QRect(0, static_cast<int>(one.rows.size()), 1, 1);
        one.rows.append(shares > 0 ? shares : height);
    }
    return one;
}

Placed layOut(const Grid &grid, QSize available, const std::function<int(std::size_t, int)> &leastHeight)
{
    Placed placed;
    const Starts columns = columnStarts(grid.columns, available.width(), grid.gap);
    std::vector<int> heights = leastHeights(grid, columns, leastHeight);
    shareOut(grid, available.height(), heights);

    Starts rows{0};
    for (const int height : heights)
        rows.push_back(rows.back() + height + grid.gap);
    for (const QRect &cells : grid.cells) {
        const auto column = static_cast<std::size_t>(cells.x());
        const auto row = static_cast<std::size_t>(cells.y());
        const QPoint topLeft(columns[column], rows[row]);
        const QPoint end(columns[column + static_cast<std::size_t>(cells.width())],
                         rows[row + static_cast<std::size_t>(cells.height())]);
        placed.panels.emplace_back(topLeft, QSize(end.x() - topLeft.x() - grid.gap, end.y() - topLeft.y() - grid.gap));
    }
    placed.height = std::max(0, rows.back() - grid.gap);
    return placed;
}

} // namespace anjungan::panels
