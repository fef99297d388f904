// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/store/format/geometry_type.h"
#include "core/store/sqlite/statement.h"

/// What the GeoPackage standard (OGC 12-128r19, version 1.4) wants of a file, as statements. Its tables are made by the
/// first step of the schema (schema/step_1.sql).
namespace anjungan::store {

/// A row of gpkg_contents.
struct Contents
{
    QString table;
    bool isSpatial = false; ///< a table of features, else one of attributes
    QString description;
    QString lastChange; ///< as utcText(); empty: now
    geo::Box box;       ///< degrees; empty where there is no position
};

/// Lists a table, or brings its row up to date.
SqlCommand registerContents(const Contents &contents);

/// Tells readers of the standard whose a table of the product is.
SqlCommand registerProductTable(const QString &table);

/// Lists the table's `geom` column; not for GeometryType::None.
SqlCommands registerGeometry(const QString &table, GeometryType geometryType);

/// Takes the table out of all metadata.
SqlCommands unregister(const QString &table);

} // namespace anjungan::store
