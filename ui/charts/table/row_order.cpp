// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/row_order.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

namespace anjungan::charts {

namespace {

constexpr std::size_t mostSortColumns = 3;

const DataTableCell *cellOf(const TableData &table, int row, int column)
{
    const std::vector<DataTableCell> &cells = table.rows[static_cast<std::size_t>(row)];
    return static_cast<std::size_t>(column) < cells.size() ? &cells[static_cast<std::size_t>(column)] : nullptr;
}

bool hasColumn(const TableData &table, int column)
{
    return column >= 0 && static_cast<std::size_t>(column) < table.columns.size();
}

/// A cell's place among those of its column. Making the key of a text once is faster than comparing texts each time.
struct Place
{
    int rank = 2; ///< numbers before text before nothing
    double number = 0;
    std::optional<QCollatorSortKey> text = {};
};

Place placeOf(const DataTableCell *cell, const QCollator &collator)
{
    if (cell == nullptr)
        return {};
    if (const double *number = std::get_if<double>(&cell->sortKey))
        return std::isnan(*number) ? Place{} : Place{.rank = 0, .number = *number};
    if (const QString *text = std::get_if<QString>(&cell->sortKey))
        return {.rank = 1, .text = collator.sortKey(*text)};
    return {};
}

/// Less than 0: `left` comes first.
int compared(const Place &left, const Place &right, Qt::SortOrder order)
{
    if (left.rank != right.rank)
        return left.rank - right.rank;
    int result = 0;
    if (left.rank == 0 && left.number != right.number)
        result = left.number < right.number ? -1 : 1;
    else if (left.rank == 1)
        result = left.text->compare(*right.text);
    return order == Qt::DescendingOrder ? -result : result;
}

bool holds(const ValueFilter &filter, const DataTableCell *cell)
{
    if (cell == nullptr)
        return false;
    if (!filter.texts.isEmpty())
        return filter.texts.contains(cell->text);
    const double *number = std::get_if<double>(&cell->sortKey);
    return number != nullptr && *number >= filter.least && *number < filter.below;
}

bool containsWord(const std::vector<DataTableCell> &cells, const QString &word)
{
    return std::ranges::any_of(cells, [&word](const DataTableCell &cell) {
        return cell.text.contains(word, Qt::CaseInsensitive) || cell.below.contains(word, Qt::CaseInsensitive);
    });
}

/// One of several columns that the rows are sorted by.
struct SortedColumn
{
    std::vector<Place> places; ///< by row of the data
    Qt::SortOrder order;
};

} // namespace

std::vector<int> orderedRows(const TableData &table, const RowChoice &choice)
{
    const QStringList words = choice.search.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<int> rows;
    rows.reserve(table.rows.size());
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        const std::vector<DataTableCell> &cells = table.rows[static_cast<std::size_t>(row)];
        const bool isFound =
            std::ranges::all_of(words, [&cells](const QString &word) { return containsWord(cells, word); });
        const bool isMeant = std::ranges::all_of(choice.filters, [&table, row](const ValueFilter &filter) {
            return !hasColumn(table, filter.column) || holds(filter, cellOf(table, row, filter.column));
        });
        if (isFound && isMeant)
            rows.push_back(row);
    }

    // Not the default locale: if that is C, text would be compared by code points.
    QCollator collator(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<SortedColumn> sorted;
    for (const SortColumn &by : choice.sort) {
        if (!hasColumn(table, by.column))
            continue;
        std::vector<Place> places(table.rows.size());
        for (const int row : rows)
            places[static_cast<std::size_t>(row)] = placeOf(cellOf(table, row, by.column), collator);
        sorted.push_back({.places = std::move(places), .order = by.order});
    }
    std::ranges::stable_sort(rows, [&sorted](int left, int right) {
        for (const SortedColumn &by : sorted) {
            const int result = compared(by.places[static_cast<std::size_t>(left)],
                                        by.places[static_cast<std::size_t>(right)], by.order);
            if (result != 0)
                return result < 0;
        }
        return false;
    });
    return rows;
}

void sortByTap(std::vector<SortColumn> &sort, int column)
{
    const auto found = std::ranges::find(sort, column, &SortColumn::column);
    const bool wasFirst = found == sort.begin() && found != sort.end();
    const bool wasDescending = wasFirst && found->order == Qt::DescendingOrder;
    if (found != sort.end())
        sort.erase(found);
    if (!wasDescending)
        sort.insert(sort.begin(), {.column = column, .order = wasFirst ? Qt::DescendingOrder : Qt::AscendingOrder});
    if (sort.size() > mostSortColumns)
        sort.resize(mostSortColumns);
}

} // namespace anjungan::charts
