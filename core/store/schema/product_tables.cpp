// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema/product_tables.h"

#include "core/store/format/geopackage.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

// The column types are GeoPackage's, so that any reader of it can open these tables as well.
constexpr auto schemaTable = R"sql(
CREATE TABLE anjungan_schema (
    version INTEGER NOT NULL
))sql"_L1;

constexpr auto workspaceTable = R"sql(
CREATE TABLE anjungan_workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    document BLOB NOT NULL,
    location TEXT NOT NULL,
    read_at DATETIME NOT NULL
))sql"_L1;

constexpr auto datasetTable = R"sql(
CREATE TABLE anjungan_dataset (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    rows INTEGER NOT NULL DEFAULT 0,
    period TEXT,
    source_modified DATETIME,
    published_at DATETIME,
    confirmed_at DATETIME,
    state TEXT NOT NULL DEFAULT 'never',
    outcome TEXT,
    attempted_at DATETIME,
    error TEXT,
    fault TEXT,
    content_hash BLOB,
    definition TEXT,
    pages TEXT,
    held_hash BLOB
))sql"_L1;

constexpr auto fieldTable = R"sql(
CREATE TABLE anjungan_field (
    dataset TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (dataset, position),
    UNIQUE (dataset, name),
    UNIQUE (dataset, column_name)
))sql"_L1;

constexpr auto observationTable = R"sql(
CREATE TABLE anjungan_observation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    dataset TEXT NOT NULL,
    at DATETIME NOT NULL,
    outcome TEXT NOT NULL,
    source_modified DATETIME,
    rows INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    ms INTEGER NOT NULL,
    content_hash BLOB,
    error TEXT
))sql"_L1;

} // namespace

SqlCommands productTables()
{
    SqlCommands commands;
    for (const QLatin1StringView table : {schemaTable, workspaceTable, datasetTable, fieldTable, observationTable})
        commands.push_back({table});
    commands.push_back({u"CREATE INDEX anjungan_observation_of ON anjungan_observation (dataset, seq)"_s});
    commands.push_back({u"INSERT INTO anjungan_schema (version) VALUES (0)"_s});
    for (const auto &table : {u"anjungan_schema"_s, u"anjungan_workspace"_s, u"anjungan_dataset"_s, u"anjungan_field"_s,
                              u"anjungan_observation"_s})
        commands.push_back(registerProductTable(table));
    // Listed as contents for whoever opens the file elsewhere: whose data these are and how old. It also keeps GDAL,
    // which shows every table while no attributes table is listed, from showing the others.
    commands.push_back(registerContents({.table = u"anjungan_dataset"_s,
                                         .dataType = u"attributes"_s,
                                         .description = u"The datasets in this file and how old they are"_s}));
    return commands;
}

} // namespace anjungan::store
