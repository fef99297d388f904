// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_data.h"

#include <QStringList>

#include <limits>

namespace anjungan::charts {

struct SortColumn
{
    int column = 0;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const SortColumn &) const = default;
};

/// Rows with one of some texts in a column, or with a value in a range.
struct ValueFilter
{
    int column = 0;
    QStringList texts = {};                                  ///< as they are shown; empty: the range counts
    double least = -std::numeric_limits<double>::infinity(); ///< included
    double below = std::numeric_limits<double>::infinity();  ///< not included

    bool operator==(const ValueFilter &) const = default;
};

/// Which rows of a table are shown, and in which order.
struct RowChoice
{
    QString search;                   ///< words that all occur in a row's texts, whatever their case; empty: all rows
    std::vector<ValueFilter> filters; ///< all hold
    std::vector<SortColumn> sort;     ///< the first is the most important; empty: the order of the data

    [[nodiscard]] bool isNarrowed() const { return !search.isEmpty() || !filters.empty(); }
};

/// The rows of `table` that fit, as indexes in it, sorted. Text is sorted regardless of case, numbers in it by their
/// value; numbers come before text, and cells without a value are last in both directions. Filters and sort columns
/// that the table does not have are ignored.
std::vector<int> orderedRows(const TableData &table, const RowChoice &choice);

/// Sorts also by `column`, as the most important one: ascending first, where it was the most important one already
/// descending, then no longer by it. At most three columns count.
void sortByTap(std::vector<SortColumn> &sort, int column);

} // namespace anjungan::charts
