// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/wkb_cursor.h"

#include <cmath>

namespace anjungan::geo {

namespace {

using Result = std::expected<void, GeometryError>;

constexpr qsizetype maxBytes = std::numeric_limits<std::int32_t>::max();

// The smallest size of a member: byte order, type and an empty count; a point has a position instead of the count.
constexpr qsizetype leastGeometryBytes = 9;

class WkbReader
{
public:
    explicit WkbReader(QByteArrayView wkb) : m_cursor(wkb) {}

    [[nodiscard]] Result readGeometry(int depth, std::optional<Type> expected)
    {
        if (depth > maxWkbDepth)
            return std::unexpected(GeometryError::TooDeep);
        const auto header = m_cursor.header();
        if (!header)
            return std::unexpected(header.error());
        if (expected && header->type != *expected)
            return std::unexpected(GeometryError::UnknownType);
        switch (header->type) {
        case Type::Point:
            return readPoint(*header);
        case Type::LineString:
            return readLine(*header);
        case Type::Polygon:
            return readPolygon(*header);
        case Type::MultiPoint:
            return readMembers(*header, depth, Type::Point);
        case Type::MultiLineString:
            return readMembers(*header, depth, Type::LineString);
        case Type::MultiPolygon:
            return readMembers(*header, depth, Type::Polygon);
        case Type::GeometryCollection:
            return readMembers(*header, depth, std::nullopt);
        }
        return std::unexpected(GeometryError::UnknownType);
    }

    Geometry take() { return std::move(m_geometry); }

private:
    using Header = WkbCursor::Header;
    using Kind = Geometry::Kind;

    [[nodiscard]] Result readPoint(const Header &header)
    {
        if (m_cursor.remaining() < header.bytesPerPosition())
            return std::unexpected(GeometryError::Truncated);
        const Point point = m_cursor.position(header);
        // GeoPackage and GEOS write an empty point as NaN, NaN.
        if (std::isnan(point.x) && std::isnan(point.y))
            return {};
        if (const Result added = addPoint(point); !added)
            return added;
        endPath();
        endPart(Kind::Points);
        return {};
    }

    [[nodiscard]] Result readLine(const Header &header)
    {
        if (const Result path = readPath(header); !path)
            return path;
        endPart(Kind::Lines);
        return {};
    }

    [[nodiscard]] Result readPolygon(const Header &header)
    {
        const auto rings = m_cursor.count(header, sizeof(std::uint32_t));
        if (!rings)
            return std::unexpected(rings.error());
        for (std::uint32_t i = 0; i < *rings; ++i)
            if (const Result path = readPath(header); !path)
                return path;
        endPart(Kind::Polygons);
        return {};
    }

    [[nodiscard]] Result readMembers(const Header &header, int depth, std::optional<Type> expected)
    {
        const auto members = m_cursor.count(header, leastGeometryBytes);
        if (!members)
            return std::unexpected(members.error());
        for (std::uint32_t i = 0; i < *members; ++i)
            if (const Result member = readGeometry(depth + 1, expected); !member)
                return member;
        return {};
    }

    [[nodiscard]] Result readPath(const Header &header)
    {
        const auto count = m_cursor.count(header, header.bytesPerPosition());
        if (!count)
            return std::unexpected(count.error());
        for (std::uint32_t i = 0; i < *count; ++i)
            if (const Result added = addPoint(m_cursor.position(header)); !added)
                return added;
        endPath();
        return {};
    }

    [[nodiscard]] Result addPoint(Point point)
    {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return std::unexpected(GeometryError::NotFinite);
        m_geometry.points.push_back(point);
        m_geometry.box.add(point.x, point.y);
        return {};
    }

    // Paths and parts without a point are skipped: they can neither be painted nor hit.
    void endPath()
    {
        const auto end = static_cast<std::uint32_t>(m_geometry.points.size());
        if (end > (m_geometry.pathEnds.empty() ? 0 : m_geometry.pathEnds.back()))
            m_geometry.pathEnds.push_back(end);
    }

    void endPart(Kind kind)
    {
        const auto end = static_cast<std::uint32_t>(m_geometry.pathEnds.size());
        if (end == (m_geometry.partEnds.empty() ? 0 : m_geometry.partEnds.back()))
            return;
        m_geometry.partEnds.push_back(end);
        m_geometry.partKinds.push_back(kind);
        if (m_geometry.kind == Kind::Empty)
            m_geometry.kind = kind;
        else if (m_geometry.kind != kind)
            m_geometry.kind = Kind::Mixed;
    }

    WkbCursor m_cursor;
    Geometry m_geometry;
};

} // namespace

std::expected<Geometry, GeometryError> readWkb(QByteArrayView wkb)
{
    if (wkb.size() > maxBytes)
        return std::unexpected(GeometryError::TooLarge);
    WkbReader reader(wkb);
    if (const Result read = reader.readGeometry(0, std::nullopt); !read)
        return std::unexpected(read.error());
    return reader.take();
}

} // namespace anjungan::geo
