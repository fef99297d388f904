// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/stage_tables.h"

#include "core/store/sqlite/sql_names.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

QString stagedRows(const QString &dataset) { return "stage."_L1 + quoted("rows_"_L1 + dataset); }

QString stagedValues(const QString &dataset) { return "stage."_L1 + quoted("values_"_L1 + dataset); }

QString goneRows(const QString &dataset) { return "stage."_L1 + quoted("gone_"_L1 + dataset); }

QString stagedKeys(const QString &dataset) { return "stage."_L1 + quoted("keys_"_L1 + dataset); }

QString stagedColumn(std::size_t field) { return u'f' + QString::number(field); }

SqlCommands createStage(const QString &dataset, std::size_t fields)
{
    QString columns;
    for (std::size_t i = 0; i < fields; ++i)
        columns += ", "_L1 + stagedColumn(i);
    SqlCommands commands = dropStage(dataset);
    commands.push_back(
        {"CREATE TABLE "_L1 + stagedRows(dataset) +
         " (seq INTEGER PRIMARY KEY, key TEXT NOT NULL, hash BLOB NOT NULL, stamp INTEGER NOT NULL, feature INTEGER "
         "NOT NULL, page INTEGER NOT NULL, type INTEGER NOT NULL, "
         "min_x REAL, max_x REAL, min_y REAL, max_y REAL, fid INTEGER, state INTEGER NOT NULL DEFAULT 1, "
         "UNIQUE (key, hash))"_L1});
    commands.push_back(
        {"CREATE TABLE "_L1 + stagedValues(dataset) + " (seq INTEGER PRIMARY KEY, geom"_L1 + columns + u')'});
    commands.push_back({"CREATE TABLE "_L1 + goneRows(dataset) + " (fid INTEGER PRIMARY KEY)"_L1});
    return commands;
}

SqlCommand addStagedColumn(const QString &dataset, std::size_t field)
{
    return {"ALTER TABLE "_L1 + stagedValues(dataset) + " ADD COLUMN "_L1 + stagedColumn(field)};
}

SqlCommands createStagedKeys(const QString &dataset)
{
    const QString keys = stagedKeys(dataset);
    return {{"DROP TABLE IF EXISTS "_L1 + keys},
            {"CREATE TABLE "_L1 + keys + " (key TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"_L1}};
}

SqlCommands dropStage(const QString &dataset)
{
    SqlCommands commands;
    for (const QString &table : {stagedRows(dataset), stagedValues(dataset), goneRows(dataset), stagedKeys(dataset)})
        commands.push_back({"DROP TABLE IF EXISTS "_L1 + table});
    commands.push_back({u"DELETE FROM stage.pass WHERE dataset = ?"_s, {dataset}});
    return commands;
}

} // namespace anjungan::store
