// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/geopackage.h"

#include "core/store/format/layout.h"
#include "core/store/sqlite/sql_names.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QVariant bound(const geo::Box &box, double value) { return box.isEmpty() ? QVariant() : QVariant(value); }

} // namespace

SqlCommand registerContents(const Contents &contents)
{
    return {
        u"INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, "
        u"max_y, "
        "srs_id) VALUES (?, ?, ?, ?, coalesce(?, strftime('%Y-%m-%dT%H:%M:%fZ','now')), ?, ?, ?, ?, ?) "
        "ON CONFLICT (table_name) DO UPDATE SET data_type = excluded.data_type, description = excluded.description, "
        "last_change = excluded.last_change, min_x = excluded.min_x, min_y = excluded.min_y, max_x = excluded.max_x, "
        "max_y = excluded.max_y, srs_id = excluded.srs_id"_s,
        {contents.table, contents.isSpatial ? u"features"_s : u"attributes"_s, contents.table, contents.description,
         contents.lastChange.isEmpty() ? QVariant() : QVariant(contents.lastChange),
         bound(contents.box, contents.box.minX), bound(contents.box, contents.box.minY),
         bound(contents.box, contents.box.maxX), bound(contents.box, contents.box.maxY),
         contents.isSpatial ? srsId : 0}};
}

SqlCommand registerProductTable(const QString &table)
{
    // Write-only: programs that only read may ignore these tables; programs that write would make them inconsistent.
    return {u"INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) "
            "VALUES (?, NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only')"_s,
            {table}};
}

SqlCommands registerGeometry(const QString &table, GeometryType geometryType)
{
    return {
        {u"INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "
         "VALUES (?, 'geom', ?, ?, 0, 0)"_s,
         {table, geometryTypeName(geometryType), srsId}},
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

} // namespace anjungan::store
