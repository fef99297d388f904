// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline_pack.h"

#include "core/geo/byte_stream.h"
#include "core/geo/grid_point.h"
#include "core/geo/outline_levels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anjungan::geo {

namespace {

constexpr std::uint8_t packVersion = 1;
constexpr qsizetype headBytes = 8 + 1 + 6 * 4 + 2 * 4;
constexpr double worldPixels = 256;

using Kind = Geometry::Kind;

/// The nearest node of a grid with `nodes` nodes per unit; `world` may be slightly below 0.
std::int64_t nodeOf(double world, double nodes) { return static_cast<std::int64_t>(world * nodes + 1.5) - 1; }

void packPath(ByteSink &sink, std::span<const Point> path, double nodes, std::int64_t &x, std::int64_t &y)
{
    sink.count(path.size());
    for (const Point &point : path) {
        const std::int64_t nodeX = nodeOf(point.x, nodes);
        const std::int64_t nodeY = nodeOf(point.y, nodes);
        sink.step(nodeX - x);
        sink.step(nodeY - y);
        x = nodeX;
        y = nodeY;
    }
}

bool isLength(double value) { return std::isfinite(value) && value >= 0; }

class LevelReader
{
public:
    LevelReader(ByteStream &stream, double cell)
        : m_stream(stream), m_cell(cell), m_last(static_cast<std::int64_t>(std::ceil(1 / cell)) + 1)
    {
    }

    void readFeature(OutlineLevel &level)
    {
        const std::uint64_t parts = m_stream.count(2);
        for (std::uint64_t i = 0; i < parts && m_stream.isGood(); ++i)
            readPart(level);
        level.partEnds.push_back(static_cast<std::uint32_t>(level.parts.size()));
    }

private:
    void readPart(OutlineLevel &level)
    {
        const std::uint64_t head = m_stream.count();
        const std::uint64_t kind = head & 3;
        const std::uint64_t paths = head >> 2;
        // A path has at least one byte for its count and two for its only vertex.
        if (kind > std::uint64_t(Kind::Polygons) || paths == 0 || paths > std::uint64_t(m_stream.remaining() / 3)) {
            m_stream.fail();
            return;
        }
        OutlinePart part{static_cast<Kind>(kind), static_cast<std::uint32_t>(level.pathEnds.size()), 0, {}};
        for (std::uint64_t i = 0; i < paths; ++i) {
            const std::uint64_t points = m_stream.count(2);
            if (points == 0) {
                m_stream.fail();
                return;
            }
            for (std::uint64_t j = 0; j < points; ++j) {
                m_x = stepped(m_x);
                m_y = stepped(m_y);
                const Point point{static_cast<double>(m_x) * m_cell, static_cast<double>(m_y) * m_cell};
                part.box.add(point.x, point.y);
                level.points.push_back(point);
            }
            level.pathEnds.push_back(static_cast<std::uint32_t>(level.points.size()));
        }
        part.endPath = static_cast<std::uint32_t>(level.pathEnds.size());
        level.parts.push_back(part);
    }

    /// The next position along an axis. Packed positions may be one node outside the map, for a speck on its edge.
    std::int64_t stepped(std::int64_t from)
    {
        const std::int64_t step = m_stream.step();
        if (step >= -1 - from && step <= m_last - from)
            return from + step;
        m_stream.fail();
        return from;
    }

    ByteStream &m_stream;
    double m_cell;
    std::int64_t m_last; ///< node of the grid
    std::int64_t m_x = 0;
    std::int64_t m_y = 0;
};

} // namespace

double cellOf(double maxZoom) { return levelCell / (worldPixels * std::exp2(maxZoom)); }

QByteArray packHeads(std::span<const OutlineHead> heads)
{
    ByteSink sink;
    sink.reserve(qsizetype(heads.size()) * headBytes + 16);
    sink.fixed(packVersion);
    sink.count(heads.size());
    for (const OutlineHead &head : heads) {
        sink.fixed(head.fid);
        sink.fixed(static_cast<std::uint8_t>(head.state));
        for (const Point &corner :
             {Point{head.box.minX, head.box.minY}, Point{head.box.maxX, head.box.maxY}, head.anchor}) {
            const GridPoint node = toGrid(corner);
            sink.fixed(node.x);
            sink.fixed(node.y);
        }
        for (const double value : {head.radius, head.width})
            sink.fixed(static_cast<float>(value));
    }
    return sink.take();
}

std::expected<std::vector<OutlineHead>, PackError> unpackHeads(QByteArrayView pack)
{
    ByteStream stream(pack);
    if (stream.fixed<std::uint8_t>() != packVersion)
        return std::unexpected(PackError::Damaged);
    std::vector<OutlineHead> heads(stream.count(headBytes));
    for (OutlineHead &head : heads) {
        head.fid = stream.fixed<std::int64_t>();
        const auto state = stream.fixed<std::uint8_t>();
        if (state > std::uint8_t(OutlineHead::State::Unreadable))
            return std::unexpected(PackError::Damaged);
        head.state = static_cast<OutlineHead::State>(state);
        std::array<Point, 3> corners;
        for (Point &corner : corners) {
            const auto x = stream.fixed<std::uint32_t>();
            corner = fromGrid({x, stream.fixed<std::uint32_t>()});
        }
        if (head.state == OutlineHead::State::Drawn)
            head.box = {corners[0].x, corners[0].y, corners[1].x, corners[1].y};
        head.anchor = corners[2];
        head.radius = static_cast<double>(stream.fixed<float>());
        head.width = static_cast<double>(stream.fixed<float>());
        if (!isLength(head.radius) || !isLength(head.width))
            return std::unexpected(PackError::Damaged);
    }
    const bool isSorted = std::ranges::is_sorted(heads, {}, &OutlineHead::fid);
    if (!stream.isGood() || stream.remaining() > 0 || !isSorted)
        return std::unexpected(PackError::Damaged);
    return heads;
}

QByteArray packLevel(const OutlineLevel &level, double maxZoom)
{
    ByteSink sink;
    sink.reserve(qsizetype(level.points.size()) * 3 + qsizetype(level.partEnds.size()) * 4 + 32);
    sink.fixed(packVersion);
    sink.fixed(maxZoom);
    sink.count(level.partEnds.size());
    sink.count(level.points.size());
    const double nodes = 1 / cellOf(maxZoom);
    std::int64_t x = 0, y = 0;
    std::uint32_t part = 0;
    for (const std::uint32_t partEnd : level.partEnds) {
        sink.count(partEnd - part);
        for (; part < partEnd; ++part) {
            const OutlinePart &packed = level.parts[part];
            sink.count(std::uint64_t(packed.endPath - packed.firstPath) << 2 | std::uint64_t(packed.kind));
            for (std::uint32_t path = packed.firstPath; path < packed.endPath; ++path)
                packPath(sink, level.path(path), nodes, x, y);
        }
    }
    return sink.take();
}

std::expected<double, PackError> zoomOfPack(QByteArrayView pack)
{
    ByteStream stream(pack);
    const bool isKnown = stream.fixed<std::uint8_t>() == packVersion;
    const double zoom = stream.fixed<double>();
    if (!isKnown || !stream.isGood() || !(zoom >= 0 && zoom <= 32))
        return std::unexpected(PackError::Damaged);
    return zoom;
}

std::expected<OutlineLevel, PackError> unpackLevel(QByteArrayView pack, std::size_t features)
{
    const auto zoom = zoomOfPack(pack);
    if (!zoom)
        return std::unexpected(zoom.error());
    ByteStream stream(pack);
    stream.fixed<std::uint8_t>();
    stream.fixed<double>();
    if (stream.count(1) != features)
        return std::unexpected(PackError::Damaged);
    OutlineLevel level;
    level.points.reserve(stream.count(2));
    level.partEnds.reserve(features);
    LevelReader reader(stream, cellOf(*zoom));
    for (std::size_t i = 0; i < features && stream.isGood(); ++i)
        reader.readFeature(level);
    if (!stream.isGood() || stream.remaining() > 0)
        return std::unexpected(PackError::Damaged);
    return level;
}

} // namespace anjungan::geo
