// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/wkb_cursor.h"

namespace anjungan::geo {

// OGC 06-103r4, clause 8.2.8: the code is the type, plus 1000 with z, 2000 with m, 3000 with both.
std::expected<WkbCursor::Header, GeometryError> WkbCursor::header()
{
    if (m_rest.size() < 5)
        return std::unexpected(GeometryError::Truncated);
    const char byteOrder = m_rest.front();
    if (byteOrder != 0 && byteOrder != 1)
        return std::unexpected(GeometryError::BadHeader);
    m_rest = m_rest.sliced(1);

    Header header{.isBigEndian = byteOrder == 0, .type = Type::Point, .dimensions = 2};
    const auto code = take<std::uint32_t>(header.isBigEndian);
    const std::uint32_t flat = code % 1000;
    const std::uint32_t extra = code / 1000;
    if (flat < 1 || flat > 7 || extra > 3)
        return std::unexpected(GeometryError::UnknownType);
    header.type = static_cast<Type>(flat);
    header.dimensions = extra == 0 ? 2 : extra == 3 ? 4 : 3;
    return header;
}

std::expected<std::uint32_t, GeometryError> WkbCursor::count(const Header &header, qsizetype leastBytes)
{
    if (m_rest.size() < qsizetype(sizeof(std::uint32_t)))
        return std::unexpected(GeometryError::Truncated);
    const auto number = take<std::uint32_t>(header.isBigEndian);
    if (number > m_rest.size() / leastBytes)
        return std::unexpected(GeometryError::Truncated);
    return number;
}

Point WkbCursor::position(const Header &header)
{
    const auto x = take<double>(header.isBigEndian);
    const auto y = take<double>(header.isBigEndian);
    m_rest = m_rest.sliced(header.bytesPerPosition() - 2 * qsizetype(sizeof(double)));
    return {x, y};
}

} // namespace anjungan::geo
