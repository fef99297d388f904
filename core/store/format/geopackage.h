// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/store/sqlite/statement.h"

/// What the GeoPackage standard (OGC 12-128r19, version 1.4) wants of a file, as statements. Its tables are made by the
/// first step of the schema (schema/step_1.sql).
namespace anjungan::store {

/// A row of gpkg_contents.
struct Contents
{
    QString table;
    QString dataType; ///< features or attributes
    QString description;
    QString lastChange; ///< as utcText(); empty: now
    geo::Box box;       ///< degrees; empty where there is no position
};

/// Lists a table, or brings its row up to date.
SqlCommand registerContents(const Contents &contents);

/// Tells readers of the standard whose a table of the product is.
SqlCommand registerProductTable(const QString &table);

/// Lists the table's `geom` column. `geometryType` is the standard's name, e.g. MULTIPOLYGON; GEOMETRY where they are
/// mixed.
SqlCommands registerGeometry(const QString &table, const QString &geometryType);

/// Takes the table out of all metadata.
SqlCommands unregister(const QString &table);

/// The name of a WKB type code (geo::Type): "POINT"…; GEOMETRY for others.
QString geometryTypeName(quint32 type);

} // namespace anjungan::store
