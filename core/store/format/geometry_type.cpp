// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/geometry_type.h"

#include "core/base/name_table.h"
#include "core/geo/geometry.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

constexpr base::NameTable<GeometryType, 9> geometryTypeNames{
    {{GeometryType::None, ""_L1},
     {GeometryType::Any, "GEOMETRY"_L1},
     {GeometryType::Point, "POINT"_L1},
     {GeometryType::LineString, "LINESTRING"_L1},
     {GeometryType::Polygon, "POLYGON"_L1},
     {GeometryType::MultiPoint, "MULTIPOINT"_L1},
     {GeometryType::MultiLineString, "MULTILINESTRING"_L1},
     {GeometryType::MultiPolygon, "MULTIPOLYGON"_L1},
     {GeometryType::GeometryCollection, "GEOMETRYCOLLECTION"_L1}}};

} // namespace

QString geometryTypeName(GeometryType type) { return base::nameIn(geometryTypeNames, type); }

GeometryType geometryTypeNamed(const QString &name)
{
    return base::valueIn(geometryTypeNames, name).value_or(GeometryType::Any);
}

GeometryType geometryTypeOf(quint32 wkbType)
{
    switch (static_cast<geo::Type>(wkbType)) {
    case geo::Type::Point:
        return GeometryType::Point;
    case geo::Type::LineString:
        return GeometryType::LineString;
    case geo::Type::Polygon:
        return GeometryType::Polygon;
    case geo::Type::MultiPoint:
        return GeometryType::MultiPoint;
    case geo::Type::MultiLineString:
        return GeometryType::MultiLineString;
    case geo::Type::MultiPolygon:
        return GeometryType::MultiPolygon;
    case geo::Type::GeometryCollection:
        return GeometryType::GeometryCollection;
    }
    return GeometryType::Any;
}

} // namespace anjungan::store
