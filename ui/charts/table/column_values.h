// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/row_order.h"

namespace anjungan::charts {

/// A filter for one value of a column, or one range of its numbers, and how many rows it holds for.
struct ColumnValue
{
    ValueFilter filter;
    qsizetype count = 0;
};

/// What a column can be filtered by. A column of texts: each text, in the order in which the table would sort them. A
/// column of numbers: ranges between round bounds (axisTicks()), without those that no row has; each of its texts if
/// they are few. None if the table has no such column.
std::vector<ColumnValue> columnValues(const TableData &table, int column);

} // namespace anjungan::charts
