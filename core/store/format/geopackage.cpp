// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/geopackage.h"

#include "core/store/format/layout.h"
#include "core/store/sqlite/sql_names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

// Table definitions of annex C of the standard.
constexpr auto spatialRefSys = R"sql(
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER PRIMARY KEY NOT NULL,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT
))sql"_L1;

constexpr auto contentsTable = R"sql(
CREATE TABLE gpkg_contents (
    table_name TEXT PRIMARY KEY NOT NULL,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE,
    min_y DOUBLE,
    max_x DOUBLE,
    max_y DOUBLE,
    srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
))sql"_L1;

constexpr auto geometryColumns = R"sql(
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
))sql"_L1;

constexpr auto extensions = R"sql(
CREATE TABLE gpkg_extensions (
    table_name TEXT,
    column_name TEXT,
    extension_name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
))sql"_L1;

constexpr auto wgs84 =
    "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
    "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
    "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],"
    "AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]"_L1;

SqlCommand referenceSystem(const QString &name, int id, const QString &organization, const QString &definition)
{
    return {u"INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition) "
            "VALUES (?, ?, ?, ?, ?)"_s,
            {name, id, organization, id, definition}};
}

QVariant bound(const geo::Box &box, double value) { return box.isEmpty() ? QVariant() : QVariant(value); }

} // namespace

SqlCommands geoPackageTables()
{
    return {
        {u"PRAGMA application_id = %1"_s.arg(applicationId)},
        {u"PRAGMA user_version = %1"_s.arg(geoPackageVersion)},
        {spatialRefSys},
        {contentsTable},
        {geometryColumns},
        {extensions},
        referenceSystem(u"Undefined Cartesian SRS"_s, -1, u"NONE"_s, u"undefined"_s),
        referenceSystem(u"Undefined geographic SRS"_s, 0, u"NONE"_s, u"undefined"_s),
        referenceSystem(u"WGS 84 geodetic"_s, srsId, u"EPSG"_s, wgs84),
    };
}

SqlCommand registerContents(const Contents &contents)
{
    const bool isSpatial = contents.dataType == "features"_L1;
    return {
        u"INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, "
        u"max_y, "
        "srs_id) VALUES (?, ?, ?, ?, coalesce(?, strftime('%Y-%m-%dT%H:%M:%fZ','now')), ?, ?, ?, ?, ?) "
        "ON CONFLICT (table_name) DO UPDATE SET data_type = excluded.data_type, description = excluded.description, "
        "last_change = excluded.last_change, min_x = excluded.min_x, min_y = excluded.min_y, max_x = excluded.max_x, "
        "max_y = excluded.max_y, srs_id = excluded.srs_id"_s,
        {contents.table, contents.dataType, contents.table, contents.description,
         contents.lastChange.isEmpty() ? QVariant() : QVariant(contents.lastChange),
         bound(contents.box, contents.box.minX), bound(contents.box, contents.box.minY),
         bound(contents.box, contents.box.maxX), bound(contents.box, contents.box.maxY), isSpatial ? srsId : 0}};
}

SqlCommand registerProductTable(const QString &table)
{
    // Write-only: whoever only reads may ignore these tables; whoever writes would leave them out of step.
    return {u"INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) "
            "VALUES (?, NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only')"_s,
            {table}};
}

SqlCommands registerGeometry(const QString &table, const QString &geometryType)
{
    return {
        {u"INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
         "VALUES (?, 'geom', ?, ?, 0, 0)"_s,
         {table, geometryType, srsId}},
        {u"INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES "
         "(?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')"_s,
         {table}},
    };
}

SqlCommands unregister(const QString &table)
{
    return {
        {u"DELETE FROM gpkg_extensions WHERE table_name = ?"_s, {table}},
        {u"DELETE FROM gpkg_geometry_columns WHERE table_name = ?"_s, {table}},
        {u"DELETE FROM gpkg_contents WHERE table_name = ?"_s, {table}},
    };
}

QString geometryTypeName(quint32 type)
{
    static constexpr std::array names{
        "GEOMETRY"_L1,   "POINT"_L1,           "LINESTRING"_L1,   "POLYGON"_L1,
        "MULTIPOINT"_L1, "MULTILINESTRING"_L1, "MULTIPOLYGON"_L1, "GEOMETRYCOLLECTION"_L1};
    return type < names.size() ? names[type] : names[0];
}

} // namespace anjungan::store
