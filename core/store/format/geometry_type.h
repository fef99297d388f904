// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::store {

/// The geometries of a table.
enum class GeometryType {
    None, ///< no geometry column
    Any,  ///< several types, or one that this version does not know
    Point,
    LineString,
    Polygon,
    MultiPoint,
    MultiLineString,
    MultiPolygon,
    GeometryCollection,
};

/// GeoPackage's name: "GEOMETRY" for Any, "POINT", …; empty for None.
[[nodiscard]] QString geometryTypeName(GeometryType type);

/// None for empty text, Any for text that is not a type's name.
[[nodiscard]] GeometryType geometryTypeNamed(const QString &name);

/// The type of a WKB type code (geo::Type); Any for other codes.
[[nodiscard]] GeometryType geometryTypeOf(quint32 wkbType);

} // namespace anjungan::store
