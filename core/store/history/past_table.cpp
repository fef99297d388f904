// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/past_table.h"

#include "core/store/format/geopackage.h"
#include "core/store/sqlite/sql_names.h"

namespace anjungan::store {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's own limit is 2000.
constexpr qsizetype mostColumns = 1500;

QString pastColumn(qsizetype position) { return u"c%1"_s.arg(position); }

/// Beside the names of tables: with an end such as "_fid" it would be that of another dataset's table.
QString indexOf(QLatin1StringView column, const QString &dataset)
{
    return quoted("anjungan_past-"_L1 + column + u'-' + dataset);
}

SqlCommands createTable(const QString &dataset)
{
    const QString table = pastTable(dataset);
    return {{u"CREATE TABLE main.%1 (id INTEGER PRIMARY KEY NOT NULL, entry INTEGER NOT NULL, fid INTEGER NOT NULL, "
             "gone INTEGER NOT NULL, geom BLOB)"_s.arg(quoted(table))},
            {u"CREATE INDEX main.%1 ON %2 (entry)"_s.arg(indexOf("entry"_L1, dataset), quoted(table))},
            {u"CREATE INDEX main.%1 ON %2 (fid, entry)"_s.arg(indexOf("fid"_L1, dataset), quoted(table))},
            registerProductTable(table)};
}

} // namespace

SqlCommands dropPastTable(const QString &dataset)
{
    const QString table = pastTable(dataset);
    SqlCommands commands{{"DROP TABLE IF EXISTS main."_L1 + quoted(table)},
                         {u"DELETE FROM main.anjungan_history_field WHERE dataset = ?"_s, {dataset}},
                         {u"DELETE FROM main.anjungan_history WHERE dataset = ?"_s, {dataset}}};
    for (const SqlCommand &command : unregister(table))
        commands.push_back(command);
    return commands;
}

QString pastTable(const QString &dataset) { return "anjungan_past_"_L1 + dataset; }

CacheResult<PastColumns> readPastColumns(const CacheConnection &connection, const QString &dataset)
{
    PastColumns columns;
    return eachRow(connection, u"SELECT name, position FROM main.anjungan_history_field WHERE dataset = ?"_s, {dataset},
                   [&columns](const Statement &row) {
                       columns.insert(row.value(0).toString(), pastColumn(row.value(1).toLongLong()));
                   })
        .transform([&columns] { return std::move(columns); });
}

CacheResult<PastColumns> preparePastTable(const CacheConnection &connection, const QString &dataset,
                                          const QList<TableColumn> &columns)
{
    const auto exists =
        scalar(connection, u"SELECT count(*) FROM main.sqlite_schema WHERE type = 'table' AND name = ?"_s,
               {pastTable(dataset)});
    if (!exists)
        return std::unexpected(exists.error());
    auto known = readPastColumns(connection, dataset);
    if (!known)
        return known;
    const auto missingOf = [&columns](const PastColumns &there) {
        QStringList missing;
        for (const TableColumn &column : columns)
            if (!there.contains(column.name))
                missing << column.name;
        return missing;
    };
    QStringList missing = missingOf(*known);
    SqlCommands commands;
    // Columns without their table are those of one that somebody else dropped.
    const bool beginsAnew = exists->toBool() ? known->size() + missing.size() > mostColumns : !known->isEmpty();
    if (beginsAnew) {
        commands = dropPastTable(dataset);
        known->clear();
        missing = missingOf(*known);
    }
    if (!exists->toBool() || beginsAnew)
        for (const SqlCommand &command : createTable(dataset))
            commands.push_back(command);
    for (const QString &name : std::as_const(missing)) {
        const qsizetype position = known->size();
        commands.push_back(
            {u"ALTER TABLE main.%1 ADD COLUMN %2"_s.arg(quoted(pastTable(dataset)), pastColumn(position))});
        commands.push_back({u"INSERT INTO main.anjungan_history_field (dataset, position, name) VALUES (?, ?, ?)"_s,
                            {dataset, position, name}});
        known->insert(name, pastColumn(position));
    }
    return runAll(connection, commands).transform([&known] { return *std::move(known); });
}

} // namespace anjungan::store
