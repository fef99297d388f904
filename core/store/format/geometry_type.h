// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::store {

/// What geometries a table has.
enum class GeometryType {
    None, ///< no column for geometries
    Any,  ///< of several types, or of one that this version does not know
    Point,
    LineString,
    Polygon,
    MultiPoint,
    MultiLineString,
    MultiPolygon,
    GeometryCollection,
};

/// GeoPackage's name for it: "GEOMETRY" for Any, "POINT", …; empty for None.
[[nodiscard]] QString geometryTypeName(GeometryType type);

/// None for empty text, Any for text that is no type's name.
[[nodiscard]] GeometryType geometryTypeNamed(const QString &name);

/// The type of a WKB type code (geo::Type); Any for other codes.
[[nodiscard]] GeometryType geometryTypeOf(quint32 wkbType);

} // namespace anjungan::store
