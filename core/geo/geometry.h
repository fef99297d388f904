// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <expected>
#include <vector>

/// Geometry as values. Coordinates are WGS 84 longitude and latitude in degrees unless stated otherwise.
namespace anjungan::geo {

struct Point
{
    double x = 0;
    double y = 0;

    bool operator==(const Point &) const = default;
};

/// The OGC simple feature types, with their WKB codes.
enum class Type : std::uint32_t {
    Point = 1,
    LineString = 2,
    Polygon = 3,
    MultiPoint = 4,
    MultiLineString = 5,
    MultiPolygon = 6,
    GeometryCollection = 7,
};

/// A geometry flattened for painting and hit tests: all positions in one array, cut into paths (a point's position, a
/// line, a ring) by their ends, and the paths into parts (a polygon with its holes). A collection is flattened into its
/// members.
struct Geometry
{
    enum class Kind : std::uint8_t { Points, Lines, Polygons, Mixed, Empty };

    Kind kind = Kind::Empty;
    std::vector<Point> points;
    std::vector<std::uint32_t> pathEnds; ///< index one past the last point of each path
    std::vector<std::uint32_t> partEnds; ///< index one past the last path of each part
    std::vector<Kind> partKinds;         ///< one for each part; tells a Mixed geometry's parts apart
    Box box;
};

enum class GeometryError { Truncated, UnknownType, TooDeep, TooLarge, NotFinite, BadHeader };

/// The greatest nesting depth of a geometry's members: a polygon of a multipolygon has depth 1.
inline constexpr int maxWkbDepth = 32;

/// Reads ISO WKB of either byte order; Z and M are skipped. Sizes are checked before memory is allocated.
[[nodiscard]] std::expected<Geometry, GeometryError> readWkb(QByteArrayView wkb);

/// `wkb` with the header of a GeoPackage geometry blob (OGC 12-128r19, clause 2.1.3.1.1): little endian, XY envelope
/// for all but points, the empty flag.
QByteArray gpkgBlob(QByteArrayView wkb, const Box &box, std::int32_t srsId);

/// The WKB within a GeoPackage geometry blob; a view into `blob`.
[[nodiscard]] std::expected<QByteArrayView, GeometryError> wkbOfGpkgBlob(QByteArrayView blob);

} // namespace anjungan::geo
