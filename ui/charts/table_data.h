// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace anjungan::charts {

/// How the cells of a column are drawn.
enum class CellKind {
    Text,   ///< Plain; elided where the column is narrow.
    Strong, ///< Semi-bold: the row's name.
    Figure, ///< A number; shown whole or not at all.
    Bar,    ///< A bar of the cell's `share` with its text behind.
    Badge,  ///< A pill.
};

struct DataTableColumn
{
    QString title;
    bool alignRight = false;
    CellKind kind = CellKind::Text;
};

/// What rows are ordered by; a cell without one comes last in either direction.
using SortKey = std::variant<std::monostate, double, QString>;

struct DataTableCell
{
    QString text;
    SortKey sortKey;
    theme::Tone tone = theme::Tone::Neutral;
    std::optional<double> share; ///< 0 to 1; of a bar.
};

/// Cells that a row lacks are empty, those beyond the columns aren't shown.
struct TableData
{
    std::vector<DataTableColumn> columns;
    std::vector<std::vector<DataTableCell>> rows;
};

} // namespace anjungan::charts
