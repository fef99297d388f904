// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/field_indexes.h"

#include "core/store/sqlite/sql_names.h"
#include "core/workspace/document/panel_queries.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Below this many rows, reading all of them is fast enough.
constexpr qint64 leastRowsOfOrder = 20'000;

/// The columns of an index in which the query's rows are in its order: the column of which one value is chosen, the one
/// that is sorted by, and those of the other conditions. Empty if the query lists no first rows by a number.
QStringList orderColumns(const workspace::QuerySpec &query, const TableSchema &schema)
{
    if (query.select.isEmpty() || !query.limit || query.order.size() != 1)
        return {};
    const auto sorted = std::ranges::find(schema.columns, query.order.front().column, &TableColumn::name);
    if (sorted == schema.columns.cend() || !isNumeric(sorted->type))
        return {};
    QStringList columns{sorted->column};
    for (const workspace::Condition &condition : query.where) {
        const QString column = schema.columnOf(condition.field);
        if (column.isEmpty())
            return {};
        if (columns.contains(column))
            continue;
        if (condition.is == workspace::Operator::Latest && columns.front() == sorted->column)
            columns.prepend(column);
        else
            columns.append(column);
    }
    return columns;
}

/// The columns of each index that the dataset is to have.
[[nodiscard]] CacheResult<QList<QStringList>>
wantedIndexes(const CacheConnection &connection, const workspace::Dataset &dataset, const TableSchema &schema)
{
    QList<QStringList> wanted;
    for (const QString &field : {dataset.key, dataset.area ? dataset.area->field : QString(), dataset.period})
        if (const QString column = schema.columnOf(field); !column.isEmpty())
            wanted << QStringList{column};
    const auto large =
        scalar(connection, u"SELECT 1 FROM main.%1 LIMIT 1 OFFSET ?"_s.arg(quoted(dataset.id)), {leastRowsOfOrder - 1});
    if (!large)
        return std::unexpected(large.error());
    if (large->isNull())
        return wanted;
    const auto document = scalar(connection, u"SELECT document FROM main.anjungan_workspace"_s);
    if (!document)
        return std::unexpected(document.error());
    const QJsonObject kept = QJsonDocument::fromJson(document->toByteArray()).object();
    for (const workspace::QuerySpec &query : workspace::queriesIn(kept[u"pages"], dataset.id))
        if (const QStringList columns = orderColumns(query, schema); !columns.isEmpty() && !wanted.contains(columns))
            wanted << columns;
    // One that begins with the same column serves its queries too.
    const QList<QStringList> all = wanted;
    wanted.removeIf([&all](const QStringList &columns) {
        return columns.size() == 1 && std::ranges::any_of(all, [&columns](const QStringList &other) {
                   return other.size() > 1 && other.front() == columns.front();
               });
    });
    return wanted;
}

} // namespace

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

    const auto wanted = wantedIndexes(connection, dataset, schema);
    if (!wanted)
        return std::unexpected(wanted.error());
    SqlCommands commands;
    for (const QStringList &columns : *wanted) {
        const QString name = prefix + columns.join(u'.');
        if (unwanted.remove(name))
            continue;
        QStringList sorted;
        for (const QString &column : columns)
            sorted << quoted(column);
        commands.push_back({u"CREATE INDEX IF NOT EXISTS main.%1 ON %2 (%3)"_s.arg(quoted(name), quoted(dataset.id),
                                                                                   sorted.join(u", "_s))});
    }
    for (const QString &name : std::as_const(unwanted))
        commands.push_back({"DROP INDEX main."_L1 + quoted(name)});
    return runAll(connection, commands);
}

} // namespace anjungan::store
