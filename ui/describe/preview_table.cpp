// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe/preview_table.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::describe {

namespace {

constexpr qsizetype longestValue = 60, longestTitle = 40;

bool isNumber(store::ColumnType type) { return type == store::ColumnType::Integer || type == store::ColumnType::Real; }

QString textOf(const QVariant &value)
{
    const QString text = base::oneLine(value.toString(), longestValue);
    return text.isEmpty() ? u"–"_s : text;
}

} // namespace

charts::TableData previewTable(const survey::Preview &preview)
{
    charts::TableData table;
    qsizetype rows = 0;
    for (const survey::PreviewColumn &column : preview.columns) {
        const QString title = base::oneLine(column.title, longestTitle);
        table.columns.push_back(
            {.title = column.unit.isEmpty() ? title : u"%1 (%2)"_s.arg(title, base::oneLine(column.unit)),
             .alignRight = isNumber(column.type),
             .kind = column.isKey ? charts::CellKind::Strong : charts::CellKind::Text});
        rows = std::max(rows, column.values.size());
    }
    for (qsizetype row = 0; row < rows; ++row) {
        auto &cells = table.rows.emplace_back();
        for (const survey::PreviewColumn &column : preview.columns) {
            const QVariant value = column.values.value(row);
            cells.push_back({.text = textOf(value),
                             .sortKey = isNumber(column.type) && !value.isNull() ? charts::SortKey(value.toDouble())
                                                                                 : charts::SortKey(value.toString())});
        }
    }
    return table;
}

QString PreviewWords::facts(const survey::Preview &preview, const theme::Formatter &format)
{
    const int rows = static_cast<int>(std::min<qint64>(preview.rows, std::numeric_limits<int>::max()));
    const int fields = static_cast<int>(preview.allColumns);
    const QString count = format.whole(preview.rows);
    return base::joinedParts({preview.isCut ? tr("only the first %1 row(s) were read", nullptr, rows).arg(count)
                                            : tr("%1 row(s)", nullptr, rows).arg(count),
                              tr("%1 field(s)", nullptr, fields).arg(format.integer(fields)),
                              tr("Key %1").arg(base::oneLine(preview.key, longestTitle))});
}

} // namespace anjungan::describe
