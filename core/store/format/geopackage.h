// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/store/format/geometry_type.h"
#include "core/store/sqlite/statement.h"

/// Statements for the metadata of the GeoPackage standard (OGC 12-128r19, version 1.4). Its tables are created by the
/// first step of the schema (schema/step_1.sql).
namespace anjungan::store {

/// A row of gpkg_contents.
struct Contents
{
    QString table;
    bool isSpatial = false; ///< a table of features, otherwise one of attributes
    QString description;
    QString lastChange; ///< in the form of utcText(); empty: now
    geo::Box box;       ///< degrees; empty if there is no position
};

/// Lists a table, or updates its row.
SqlCommand registerContents(const Contents &contents);

/// Registers a product table as part of the extension, for readers of the standard.
SqlCommand registerProductTable(const QString &table);

/// Lists the table's `geom` column; not for GeometryType::None.
SqlCommands registerGeometry(const QString &table, GeometryType geometryType);

/// Removes the table from all metadata.
SqlCommands unregister(const QString &table);

} // namespace anjungan::store
