// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/table_content.h"

#include "core/store/format/geopackage.h"
#include "core/store/format/spatial_index.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/stage_tables.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

bool isSpatial(const StagedTable &table) { return table.schema.isSpatial(); }

/// The published fid of the staged row r: its present one, or for a new row one that was never used.
QString fidOf(const StagedTable &table) { return u"coalesce(r.fid, %1 + r.seq)"_s.arg(table.lastFid); }

SqlCommand insertValues(const StagedTable &table, const QString &where)
{
    QString columns = u"fid"_s;
    QString values = fidOf(table);
    if (isSpatial(table)) {
        columns += ", geom"_L1;
        values += ", v.geom"_L1;
    }
    for (qsizetype i = 0; i < table.schema.columns.size(); ++i) {
        columns += ", "_L1 + quoted(table.schema.columns[i].column);
        values += ", "_L1 + table.expressions[i];
    }
    return {"INSERT OR REPLACE INTO main."_L1 + quoted(table.dataset) + " ("_L1 + columns + ") SELECT "_L1 + values +
            " FROM "_L1 + stagedRows(table.dataset) + " AS r CROSS JOIN "_L1 + stagedValues(table.dataset) +
            " AS v ON v.seq = r.seq WHERE "_L1 + where + " ORDER BY r.seq"_L1};
}

/// A query of fid and box.
QString boxes(const StagedTable &table, const QString &where)
{
    return "SELECT "_L1 + fidOf(table) + ", r.min_x, r.max_x, r.min_y, r.max_y FROM "_L1 + stagedRows(table.dataset) +
           " AS r WHERE r.min_x IS NOT NULL AND "_L1 + where;
}

/// Gives boxes to new rows, takes those of rows that go, and renews those of rows that get another geometry. To be run
/// before the rows are written. The other boxes stay: taken out and put back, they would make the rtree grow each day.
SqlCommands updateBoxes(const StagedTable &table)
{
    const QString rtree = "main."_L1 + quoted(rtreeTable(table.dataset));
    const QString moved = u"SELECT m.fid FROM %1 AS m CROSS JOIN %2 AS v ON v.seq = m.seq CROSS JOIN main.%3 AS p "
                          "ON p.fid = m.fid WHERE m.state = 2 AND v.geom IS NOT p.geom"_s.arg(
                              stagedRows(table.dataset), stagedValues(table.dataset), quoted(table.dataset));
    return {
        {u"DELETE FROM %1 WHERE id IN (SELECT fid FROM %2 UNION ALL %3)"_s.arg(rtree, goneRows(table.dataset), moved)},
        {"INSERT INTO "_L1 + rtree + " (id, minx, maxx, miny, maxy) "_L1 +
         boxes(table, "(r.state = 1 OR r.fid IN ("_L1 + moved + "))"_L1)}};
}

SqlCommand insertIdentities(const StagedTable &table, const QString &where)
{
    return {"INSERT OR REPLACE INTO main."_L1 + quoted(rowTable(table.dataset)) +
            " (fid, key, hash, stamp) SELECT "_L1 + fidOf(table) + ", r.key, r.hash, r.stamp FROM "_L1 +
            stagedRows(table.dataset) + " AS r WHERE "_L1 + where + " ORDER BY r.seq"_L1};
}

void append(SqlCommands &commands, const SqlCommands &more)
{
    commands.insert(commands.end(), more.begin(), more.end());
}

} // namespace

ContentCommands replaceContent(const StagedTable &table, bool isPublished, bool hadGeometry)
{
    const QString identities = rowTable(table.dataset);
    SqlCommands commands;
    if (isPublished) {
        append(commands,
               {{"DROP TABLE main."_L1 + quoted(table.dataset)}, {"DROP TABLE main."_L1 + quoted(identities)}});
        if (hadGeometry)
            commands.push_back({"DROP TABLE main."_L1 + quoted(rtreeTable(table.dataset))});
        append(commands, unregister(table.dataset));
        append(commands, unregister(identities));
    }
    commands.push_back({createUserTable(table.dataset, table.schema)});
    commands.push_back(
        {"CREATE TABLE "_L1 + quoted(identities) +
         " (fid INTEGER PRIMARY KEY NOT NULL, key TEXT NOT NULL, hash BLOB NOT NULL, stamp INTEGER NOT NULL, "
         "UNIQUE (key, hash))"_L1});
    commands.push_back(registerProductTable(identities));
    // With the old table SQLite has forgotten which fids were used, and the history tells rows by them.
    commands.push_back(
        {u"INSERT INTO main.sqlite_sequence (name, seq) VALUES (?, ?)"_s, {table.dataset, table.lastFid}});
    commands.push_back(insertValues(table, u"true"_s));

    SqlCommands indexes{insertIdentities(table, u"true"_s)};
    if (isSpatial(table)) {
        indexes.push_back(createRtree(table.dataset));
        append(indexes, createRtreeTriggers(table.dataset));
    }
    return {std::move(commands), std::move(indexes), isSpatial(table) ? boxes(table, u"true"_s) : QString()};
}

/// The geometries are read after their rows are sorted: sorting them too would need a temporary file.
QString stagedGeometries(const StagedTable &table)
{
    return u"SELECT s.fid, v.geom FROM (SELECT %1 AS fid, r.seq FROM %2 AS r ORDER BY 1 LIMIT -1) AS s "
           "CROSS JOIN %3 AS v ON v.seq = s.seq"_s.arg(fidOf(table), stagedRows(table.dataset),
                                                       stagedValues(table.dataset));
}

ContentCommands applyDifference(const StagedTable &table)
{
    const QString identities = "main."_L1 + quoted(rowTable(table.dataset));
    const QString gone = "SELECT fid FROM "_L1 + goneRows(table.dataset);
    SqlCommands commands;
    if (isSpatial(table)) {
        append(commands, dropRtreeTriggers(table.dataset));
        append(commands, updateBoxes(table));
    }
    commands.push_back({u"DELETE FROM main.%1 WHERE fid IN (%2)"_s.arg(quoted(table.dataset), gone)});
    commands.push_back({u"DELETE FROM %1 WHERE fid IN (%2)"_s.arg(identities, gone)});
    commands.push_back(insertValues(table, u"r.state <> 0"_s));

    SqlCommands indexes{insertIdentities(table, u"r.state <> 0"_s)};
    if (isSpatial(table))
        append(indexes, createRtreeTriggers(table.dataset));
    return {std::move(commands), std::move(indexes), {}};
}

} // namespace anjungan::store
