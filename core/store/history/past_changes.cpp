// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/past_changes.h"

#include "core/store/sqlite/sql_names.h"

namespace anjungan::store {

using namespace Qt::StringLiterals;

namespace {

/// As text, so that a key stays the same when its type changes.
QString formerText(const PastView &view, const TableColumn *column)
{
    return column ? "CAST("_L1 + view.valueSql(*column) + " AS TEXT)"_L1 : u"NULL"_s;
}

QString presentText(const TableColumn *column)
{
    return column ? "CAST(t."_L1 + quoted(column->column) + " AS TEXT)"_L1 : u"NULL"_s;
}

/// The keys that a row source has once.
QString single(const QString &what, const QString &from)
{
    return u"(SELECT k, min(%1) AS %1 FROM %2 AND k IS NOT NULL GROUP BY k HAVING count(*) = 1)"_s.arg(what, from);
}

} // namespace

/// old: what each row was, of those that changed or went. removed: fids of rows that went. fresh: rows that came.
/// pairs: of those that went, the ones that came again. links: the former and the present row of each, one of which may
/// be missing.
SqlCommand PastChanges::rowsSql() const
{
    const QString past = quoted(pastTable(table.dataset));
    const QString since = QString::number(view.entry);
    const QString old = u"SELECT p.id AS id, p.fid AS fid, %1 AS k FROM %2 AS p WHERE p.entry > %3 AND p.fid <= %4 AND "
                        "p.entry = (SELECT min(q.entry) FROM %2 AS q WHERE q.fid = p.fid AND q.entry > %3)"_s.arg(
                            formerText(view, key), past, since, QString::number(view.lastFid));
    const QString removed = u"SELECT fid, entry FROM %1 WHERE entry > %2 AND gone = 1"_s.arg(past, since);
    const QString fresh = u"SELECT t.fid AS fid, %1 AS k FROM %2 AS t WHERE t.fid > %3"_s.arg(
        presentText(key), quoted(table.dataset), QString::number(view.lastFid));
    const QString went = u"fid IN (SELECT fid FROM removed)"_s;
    const QString pairs = u"SELECT g.id AS id, f.fid AS fid FROM %1 AS g JOIN %2 AS f ON f.k = g.k"_s.arg(
        single(u"id"_s, u"old WHERE "_s + went), single(u"fid"_s, u"fresh WHERE true"_s));
    const QString links =
        u"SELECT id, fid, 0 AS came FROM old WHERE NOT %1 UNION ALL SELECT id, fid, 1 FROM pairs "
        "UNION ALL SELECT id, NULL, 0 FROM old WHERE %1 AND id NOT IN (SELECT id FROM pairs) "
        "UNION ALL SELECT NULL, fid, 1 FROM fresh WHERE fid NOT IN (SELECT fid FROM pairs)"_s.arg(went);
    const QString entry =
        u"CASE WHEN l.fid IS NULL THEN (SELECT r.entry FROM removed AS r WHERE r.fid = p.fid) ELSE "
        "max(coalesce((SELECT max(q.entry) FROM %1 AS q WHERE q.fid = l.fid AND q.entry > %2), 0), "
        "CASE WHEN l.came THEN coalesce((SELECT max(h.observation) FROM anjungan_history AS h WHERE h.dataset = ? AND "
        "h.observation > %2 AND h.last_fid < l.fid), 0) ELSE 0 END) END"_s.arg(past, since);
    const QString changes =
        u"SELECT l.id AS id, l.fid AS fid, coalesce(%1, %2) AS area, %3 AS entry, coalesce(l.fid, p.fid) AS place "
        "FROM links AS l LEFT JOIN %4 AS p ON p.id = l.id LEFT JOIN %5 AS t ON t.fid = l.fid "
        "WHERE l.id IS NULL OR l.fid IS NULL OR %6"_s.arg(presentText(area), formerText(view, area), entry, past,
                                                          quoted(table.dataset), differsSql());
    return {"WITH old AS MATERIALIZED ("_L1 + old + "), removed AS MATERIALIZED ("_L1 + removed +
                "), fresh AS MATERIALIZED ("_L1 + fresh + "), pairs AS MATERIALIZED ("_L1 + pairs + "), links AS ("_L1 +
                links + ") SELECT c.id, c.fid, c.area, c.entry, o.at FROM ("_L1 + changes +
                ") AS c LEFT JOIN anjungan_observation AS o ON o.seq = c.entry ORDER BY c.entry DESC, c.place"_L1,
            {table.dataset}};
}

QString PastChanges::formerSql() const
{
    QString sql = table.hasGeometry ? u"SELECT p.geom"_s : u"SELECT NULL"_s;
    for (const TableColumn &column : table.columns)
        sql += ", "_L1 + view.valueSql(column);
    return sql + " FROM "_L1 + quoted(pastTable(table.dataset)) + " AS p WHERE p.id = ?"_L1;
}

QString PastChanges::presentSql() const
{
    QString sql = table.hasGeometry ? u"SELECT t.geom"_s : u"SELECT NULL"_s;
    for (const TableColumn &column : table.columns)
        sql += ", t."_L1 + quoted(column.column);
    return sql + " FROM "_L1 + quoted(table.dataset) + " AS t WHERE t.fid = ?"_L1;
}

/// Row values, since a chain of ORs would be too deep for a table with many columns.
QString PastChanges::differsSql() const
{
    QString former, present;
    const auto add = [&](const QString &one, const QString &other) {
        former += (former.isEmpty() ? QString() : u", "_s) + one;
        present += (present.isEmpty() ? QString() : u", "_s) + other;
    };
    if (table.hasGeometry)
        add(u"p.geom"_s, u"t.geom"_s);
    for (const TableColumn &column : table.columns)
        if (&column != modified)
            add(view.valueSql(column), "t."_L1 + quoted(column.column));
    return former.isEmpty() ? u"false"_s : u"(%1) IS NOT (%2)"_s.arg(former, present);
}

} // namespace anjungan::store
