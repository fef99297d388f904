// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/column_facts.h"

#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

using namespace Qt::StringLiterals;

namespace anjungan::survey {

namespace {

bool hasReadableValues(store::ColumnType type)
{
    using enum store::ColumnType;
    return type == Text || type == Integer || type == Date;
}

sync::CacheResult<ColumnFacts> factsOf(const store::Reader &cache, const QString &table,
                                       const store::TableColumn &column, const QString &ids)
{
    ColumnFacts facts{.name = column.name, .type = column.type};
    const store::CacheConnection &connection = cache.connection();
    const QString name = store::quoted(column.column);
    const auto counted = store::rows(
        connection,
        u"SELECT count(*), count(DISTINCT %1) FROM %2 WHERE %1 IS NOT NULL AND %1 <> ''"_s.arg(name, table));
    if (!counted)
        return std::unexpected(counted.error());
    facts.filled = counted->front().at(0).toLongLong();
    facts.distinct = counted->front().at(1).toLongLong();
    if (!ids.isEmpty() && facts.filled > 0 && facts.distinct == facts.filled) {
        const auto others = store::number(
            connection,
            u"SELECT count(*) FROM %2 WHERE CAST(%1 AS TEXT) IS NOT CAST(%3 AS TEXT)"_s.arg(name, table, ids));
        if (!others)
            return std::unexpected(others.error());
        facts.isFeatureId = *others == 0;
    }
    if (!hasReadableValues(column.type))
        return facts;
    const auto read =
        store::eachRow(connection,
                       u"SELECT DISTINCT %1 FROM %2 WHERE %1 IS NOT NULL AND %1 <> '' ORDER BY %1 LIMIT %3"_s.arg(
                           name, table, QString::number(ColumnFacts::mostValues)),
                       {}, [&facts](const store::Statement &row) { facts.values << row.value(0).toString(); });
    if (!read)
        return std::unexpected(read.error());
    return facts;
}

/// Gives the columns their values of the first rows.
sync::CacheResult<void> readFirst(const store::Reader &cache, const QString &table, const QStringList &names,
                                  std::vector<ColumnFacts> &columns)
{
    return store::eachRow(
        cache.connection(),
        u"SELECT %1 FROM %2 LIMIT %3"_s.arg(names.join(u", "), table, QString::number(ColumnFacts::mostFirst)), {},
        [&columns](const store::Statement &row) {
            for (int at = 0; at < std::ssize(columns); ++at)
                columns[static_cast<std::size_t>(at)].first << row.value(at);
        });
}

} // namespace

sync::CacheResult<TableFacts> readFacts(const store::Reader &cache, const QString &dataset, const QString &idField,
                                        const std::stop_token &stop)
{
    TableFacts facts;
    const auto table = cache.table(dataset);
    if (!table)
        return std::unexpected(table.error());
    if (!*table)
        return facts;
    const QString name = store::quoted(dataset);
    const auto rows = store::number(cache.connection(), u"SELECT count(*) FROM %1"_s.arg(name));
    if (!rows)
        return std::unexpected(rows.error());
    facts.rows = *rows;
    const store::TableColumn *const ids = (*table)->column(idField);
    QStringList names;
    for (const store::TableColumn &column : (*table)->columns) {
        if (stop.stop_requested())
            break;
        const bool isIds = ids && column.name == ids->name;
        auto one = factsOf(cache, name, column, ids && !isIds ? store::quoted(ids->column) : QString());
        if (!one)
            return std::unexpected(one.error());
        if (isIds) {
            facts.ids = *std::move(one);
            continue;
        }
        facts.columns.push_back(*std::move(one));
        names << store::quoted(column.column);
    }
    if (names.isEmpty())
        return facts;
    if (const auto read = readFirst(cache, name, names, facts.columns); !read)
        return std::unexpected(read.error());
    return facts;
}

} // namespace anjungan::survey
