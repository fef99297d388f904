// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimeZone>
#include <QVariant>

#include <optional>
#include <vector>

namespace anjungan::exports {

/// What the values of a column are. The values are those of query::Answer.
enum class CellType {
    Text, ///< also periods such as 2026-10, which are no days
    Number,
    YesNo,
    Day,    ///< 2026-11-21
    Moment, ///< in UTC, 2026-11-21T07:05:00.000Z
};

struct Column
{
    QString id;
    QString title;
    QString unit; ///< may be empty
    CellType type = CellType::Text;
    std::optional<int> decimals; ///< of numbers; none: as many as each has
    bool isGrouped = true;       ///< false for years and numbers that are names
};

/// Rows to be saved. A null QVariant is an empty cell; so is a cell that a row does not have.
struct Table
{
    QString title;
    std::vector<Column> columns;
    std::vector<QVariantList> rows;
};

/// One line about where the rows are from; without a label a heading of the lines below it.
struct Fact
{
    QString label;
    QString value;

    bool operator==(const Fact &) const = default;
};

/// All that is saved of one panel. A value for any thread.
struct Document
{
    QString title;
    std::vector<Table> tables; ///< at least one
    QString factsTitle;        ///< of the sheet with the facts: "Source"
    QList<Fact> facts;
    QTimeZone timeZone = QTimeZone::UTC; ///< that moments are written in where a cell has no zone
};

/// "Progress (%)"; the title alone if there is no unit or the title says it.
QString headerOf(const Column &column);

} // namespace anjungan::exports
