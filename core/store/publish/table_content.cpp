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

SqlCommand insertBoxes(const StagedTable &table, const QString &where)
{
    return {"INSERT INTO main."_L1 + quoted(rtreeTable(table.dataset)) + " (id, minx, maxx, miny, maxy) "_L1 +
            boxes(table, where)};
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
    const QString staged = stagedRows(table.dataset);
    const QString identities = "main."_L1 + quoted(rowTable(table.dataset));
    const QString gone = "SELECT fid FROM "_L1 + goneRows(table.dataset);
    SqlCommands commands;
    if (isSpatial(table)) {
        append(commands, dropRtreeTriggers(table.dataset));
        commands.push_back({u"DELETE FROM main.%1 WHERE id IN (%2 UNION ALL SELECT fid FROM %3 WHERE state = 2)"_s.arg(
            quoted(rtreeTable(table.dataset)), gone, staged)});
    }
    commands.push_back({u"DELETE FROM main.%1 WHERE fid IN (%2)"_s.arg(quoted(table.dataset), gone)});
    commands.push_back({u"DELETE FROM %1 WHERE fid IN (%2)"_s.arg(identities, gone)});
    commands.push_back(insertValues(table, u"r.state <> 0"_s));

    SqlCommands indexes{insertIdentities(table, u"r.state <> 0"_s)};
    if (isSpatial(table)) {
        indexes.push_back(insertBoxes(table, u"r.state IN (1, 2)"_s));
        append(indexes, createRtreeTriggers(table.dataset));
    }
    return {std::move(commands), std::move(indexes), {}};
}

} // namespace anjungan::store
