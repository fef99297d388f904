// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/part_rows.h"

#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/stage_tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

SqlCommand isOfPart(const workspace::Dataset &dataset, const QList<TableColumn> &published, const QString &alias)
{
    const auto column =
        dataset.area ? std::ranges::find(published, dataset.area->field, &TableColumn::name) : published.cend();
    if (dataset.part.isEmpty() || column == published.cend())
        return {u"1"_s};
    const QString code = u"CAST(%1.%2 AS TEXT)"_s.arg(alias, quoted(column->column));
    SqlCommand any;
    for (const QString &area : dataset.part) {
        any.sql += (any.sql.isEmpty() ? QString() : u" OR "_s) + u"%1 = ? OR (%1 >= ? AND %1 < ?)"_s.arg(code);
        any.values << area << QString(area + u'.') << QString(area + u'/');
    }
    any.sql = u"coalesce(%1, 0)"_s.arg(any.sql);
    return any;
}

CacheResult<qint64> removedOutside(const CacheConnection &connection, const workspace::Dataset &dataset)
{
    if (dataset.part.isEmpty())
        return 0;
    const auto columns = readColumns(connection, dataset.id);
    if (!columns)
        return std::unexpected(columns.error());
    const SqlCommand isOf = isOfPart(dataset, *columns, u"p"_s);
    return number(connection,
                  u"SELECT count(*) FROM %1 AS g CROSS JOIN main.%2 AS p ON p.fid = g.fid WHERE NOT %3"_s.arg(
                      goneRows(dataset.id), quoted(dataset.id), isOf.sql),
                  isOf.values);
}

} // namespace anjungan::store
