// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/field_indexes.h"

#include "core/store/sqlite/sql_names.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

CacheResult<void> updateIndexes(const CacheConnection &connection, const workspace::Dataset &dataset,
                                const TableSchema &schema)
{
    const QString prefix = "anjungan_index_"_L1 + dataset.id + u'.';
    const auto found =
        rows(connection,
             u"SELECT name FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = ? AND substr(name, 1, ?) = ?"_s,
             {dataset.id, prefix.size(), prefix});
    if (!found)
        return std::unexpected(found.error());
    QSet<QString> unwanted;
    for (const QVariantList &row : *found)
        unwanted.insert(row[0].toString());

    SqlCommands commands;
    for (const QString &field : {dataset.key, dataset.area ? dataset.area->field : QString(), dataset.period}) {
        const QString column = schema.columnOf(field);
        if (column.isEmpty() || unwanted.remove(prefix + column))
            continue;
        commands.push_back({u"CREATE INDEX IF NOT EXISTS main.%1 ON %2 (%3)"_s.arg(
            quoted(prefix + column), quoted(dataset.id), quoted(column))});
    }
    for (const QString &name : std::as_const(unwanted))
        commands.push_back({"DROP INDEX main."_L1 + quoted(name)});
    return runAll(connection, commands);
}

} // namespace anjungan::store
