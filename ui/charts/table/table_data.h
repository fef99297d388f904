// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/verdict_mark.h"
#include "ui/theme/tokens.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace anjungan::charts {

/// How the cells of a column are drawn.
enum class CellKind {
    Text,   ///< Plain; elided where the column is narrow.
    Strong, ///< Semi-bold: the row's name.
    Figure, ///< A number; drawn whole or not at all.
    Bar,    ///< A bar of the cell's `value` on its column's scale, followed by its text.
    Badge,  ///< A pill.
    Strip,  ///< The cell's `strip`; its text is for screen readers.
};

struct DataTableColumn
{
    QString title;
    bool alignRight = false;
    CellKind kind = CellKind::Text;
    BarScale scale = BarScale({}, 1); ///< of bars
    /// How a number between those of the cells is written; null: as the cells say, it has no such numbers.
    std::function<QString(double)> written = {};
};

/// The value that rows are sorted by; cells without one come last in both directions.
using SortKey = std::variant<std::monostate, double, QString>;

struct DataTableCell
{
    QString text;
    SortKey sortKey;
    theme::Tone tone = theme::Tone::Neutral;
    std::optional<double> value;          ///< of a bar
    QString below = {};                   ///< a second, smaller line of a text; elided before the text is
    QStringList pills = {};               ///< drawn in place of `below`, which says the same; those with room
    std::optional<theme::Tone> mark = {}; ///< a shape before a text, see paintToneShape()
    std::optional<double> target = {};    ///< a tick on a bar, which then is paintSoftBullet()'s
    std::vector<VerdictMark> strip = {};
};

/// Missing cells of a row are empty; cells beyond the columns are not shown.
struct TableData
{
    std::vector<DataTableColumn> columns;
    std::vector<std::vector<DataTableCell>> rows;
    /// The texts of the row of totals, by column, for the rows that are shown, as indexes in `rows`; null: there is
    /// no such row.
    std::function<QStringList(const std::vector<int> &shown)> totals = {};
    /// What a resting mouse or a long press tells of a cell beside its text; null, or no lines: nothing.
    std::function<QStringList(int row, int column)> details = {};
};

} // namespace anjungan::charts
