// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/area_changes.h"

#include "core/store/ledger/ledger_entries.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/stage_tables.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// SQL of an area code as text; empty for null and if there is no such column.
QString codeOf(const QString &expression)
{
    return expression.isEmpty() ? u"''"_s : u"coalesce(CAST(%1 AS TEXT), '')"_s.arg(expression);
}

QString stagedCode(const StagedTable &table, const QString &field)
{
    for (qsizetype i = 0; i < table.schema.columns.size(); ++i)
        if (table.schema.columns[i].name == field)
            return codeOf(table.expressions[i]);
    return codeOf({});
}

QString publishedCode(const TableSchema &schema, const QString &field)
{
    const QString column = schema.columnOf(field);
    return codeOf(column.isEmpty() ? QString() : "p."_L1 + quoted(column));
}

QString added(const QString &dataset, const QString &code)
{
    return u"SELECT %1 AS area, 1 AS added, 0 AS changed, 0 AS removed FROM %2 AS r CROSS JOIN %3 AS v "
           "ON v.seq = r.seq WHERE r.state = 1"_s.arg(code, stagedRows(dataset), stagedValues(dataset));
}

/// For each changed row its present and its former area.
QString changed(const QString &dataset, const QString &code, const QString &formerCode)
{
    return u"SELECT %1 AS area, %2 AS former FROM %3 AS r CROSS JOIN %4 AS v ON v.seq = r.seq "
           "CROSS JOIN main.%5 AS p ON p.fid = r.fid WHERE r.state = 2"_s.arg(code, formerCode, stagedRows(dataset),
                                                                              stagedValues(dataset), quoted(dataset));
}

QString removed(const QString &dataset, const QString &formerCode)
{
    return u"SELECT %1, 0, 0, 1 FROM %2 AS g CROSS JOIN main.%3 AS p ON p.fid = g.fid"_s.arg(
        formerCode, goneRows(dataset), quoted(dataset));
}

/// A query of the changed rows: `area` with one of added, changed and removed set; after `with`.
struct ChangeQuery
{
    QString with;
    QString counts;
};

ChangeQuery changesOf(const QString &dataset, const QString &field, const TableSchema *published,
                      const StagedTable &next)
{
    const QString code = stagedCode(next, field);
    ChangeQuery query{.with = {}, .counts = added(dataset, code)};
    if (!published)
        return query;
    const QString formerCode = publishedCode(*published, field);
    query.with = u"WITH moved AS MATERIALIZED (%1) "_s.arg(changed(dataset, code, formerCode));
    query.counts += " UNION ALL SELECT area, area <> former, area = former, 0 FROM moved"
                    " UNION ALL SELECT former, 0, 0, 1 FROM moved WHERE area <> former UNION ALL "_L1 +
                    removed(dataset, formerCode);
    return query;
}

} // namespace

CacheResult<void> countAreaChanges(const CacheConnection &connection, const workspace::Dataset &dataset,
                                   const TableSchema *published, const StagedTable &next)
{
    if (!dataset.area)
        return {};
    const ChangeQuery changes = changesOf(dataset.id, dataset.area->field, published, next);
    return run(connection,
               changes.with +
                   "INSERT INTO main.anjungan_change (observation, area, added, changed, removed) SELECT "_L1 +
                   nextEntry + ", area, sum(added), sum(changed), sum(removed) FROM ("_L1 + changes.counts +
                   ") GROUP BY area"_L1);
}

CacheResult<void> keepHeldChanges(const CacheConnection &connection, const workspace::Dataset &dataset,
                                  const TableSchema *published, const StagedTable &next)
{
    const QString field = dataset.area ? dataset.area->field : QString();
    const ChangeQuery changes = changesOf(dataset.id, field, published, next);
    const QString sums = u"SELECT area, sum(added) AS added, sum(changed) AS changed, sum(removed) AS removed "
                         "FROM (%1) GROUP BY area"_s.arg(changes.counts);
    const QString present = published ? u"SELECT %1 AS area, count(*) AS rows FROM main.%2 AS p GROUP BY 1"_s.arg(
                                            publishedCode(*published, field), quoted(dataset.id))
                                      : u"SELECT '' AS area, 0 AS rows"_s;
    return run(connection, u"DELETE FROM main.anjungan_held WHERE dataset = ?"_s, {dataset.id}).and_then([&] {
        return run(
            connection,
            changes.with +
                u"INSERT INTO main.anjungan_held (dataset, area, published, added, changed, removed) "
                "SELECT ?, c.area, coalesce(n.rows, 0), c.added, c.changed, c.removed FROM (%1) AS c "
                "LEFT JOIN (%2) AS n ON n.area = c.area WHERE c.added + c.changed + c.removed > 0"_s.arg(sums, present),
            {dataset.id});
    });
}

CacheResult<QList<AreaChange>> readAreaChanges(const CacheConnection &connection, const QString &dataset,
                                               const QDateTime &since)
{
    return rows(connection,
                u"SELECT c.area, sum(c.added), sum(c.changed), sum(c.removed) FROM anjungan_observation AS o "
                "CROSS JOIN anjungan_change AS c ON c.observation = o.seq WHERE o.dataset = ? AND o.at >= ? "
                "AND o.added + o.changed + o.removed > 0 GROUP BY c.area ORDER BY c.area"_s,
                {dataset, utcText(since)})
        .transform([](const std::vector<QVariantList> &found) {
            QList<AreaChange> changes;
            for (const QVariantList &row : found) {
                changes.append({.area = row[0].toString(),
                                .added = row[1].toLongLong(),
                                .changed = row[2].toLongLong(),
                                .removed = row[3].toLongLong()});
            }
            return changes;
        });
}

} // namespace anjungan::store
