// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/column_values.h"

#include "ui/charts/axis_ticks.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr qsizetype fewTexts = 8;

/// The number that a cell is sorted by, unless that is a text.
std::optional<double> numberOf(const DataTableCell &cell)
{
    const double *number = std::get_if<double>(&cell.sortKey);
    return number != nullptr && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

} // namespace

std::vector<ColumnValue> columnValues(const TableData &table, int column)
{
    if (column < 0 || static_cast<std::size_t>(column) >= table.columns.size())
        return {};
    std::vector<ColumnValue> values;
    QHash<QString, std::size_t> known;
    std::vector<double> numbers;
    bool hasTexts = false;
    for (const int row : orderedRows(table, {.search = {}, .filters = {}, .sort = {{.column = column}}})) {
        const std::vector<DataTableCell> &cells = table.rows[static_cast<std::size_t>(row)];
        if (static_cast<std::size_t>(column) >= cells.size())
            continue;
        const DataTableCell &cell = cells[static_cast<std::size_t>(column)];
        if (const auto number = numberOf(cell))
            numbers.push_back(*number);
        hasTexts = hasTexts || std::holds_alternative<QString>(cell.sortKey);
        const std::size_t at = known.value(cell.text, values.size());
        if (at == values.size()) {
            known.insert(cell.text, at);
            values.push_back({.filter = {.column = column, .texts = {cell.text}}});
        }
        ++values[at].count;
    }
    if (hasTexts || numbers.empty() || known.size() <= fewTexts ||
        !table.columns[static_cast<std::size_t>(column)].written)
        return values;

    const auto [least, greatest] = std::ranges::minmax(numbers);
    const std::vector<double> bounds = axisTicks(least, greatest);
    values.clear();
    for (std::size_t bound = 0; bound <= bounds.size(); ++bound) {
        ValueFilter range{.column = column};
        if (bound > 0)
            range.least = bounds[bound - 1];
        if (bound < bounds.size())
            range.below = bounds[bound];
        const qsizetype count = std::ranges::count_if(
            numbers, [&range](double number) { return number >= range.least && number < range.below; });
        if (count > 0)
            values.push_back({.filter = range, .count = count});
    }
    return values;
}

} // namespace anjungan::charts
