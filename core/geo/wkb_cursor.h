// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QtEndian>

namespace anjungan::geo {

/// Reads numbers from bytes, each in the byte order that its geometry declares. Never reads beyond the end.
class WkbCursor
{
public:
    explicit WkbCursor(QByteArrayView bytes) : m_rest(bytes) {}

    /// The header of each geometry.
    struct Header
    {
        bool isBigEndian;
        Type type;
        int dimensions; ///< 2, 3 or 4: x y, then z or m or both

        qsizetype bytesPerPosition() const { return dimensions * qsizetype(sizeof(double)); }
    };

    [[nodiscard]] std::expected<Header, GeometryError> header();

    /// The number of members that follow, each at least `leastBytes` long; an error if the rest is too short for them.
    [[nodiscard]] std::expected<std::uint32_t, GeometryError> count(const Header &header, qsizetype leastBytes);

    /// x and y of a position; z and m are skipped. The caller must know that enough bytes remain.
    Point position(const Header &header);

    qsizetype remaining() const { return m_rest.size(); }

private:
    template<typename T> T take(bool isBigEndian)
    {
        const T value = isBigEndian ? qFromBigEndian<T>(m_rest.data()) : qFromLittleEndian<T>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(T));
        return value;
    }

    QByteArrayView m_rest;
};

} // namespace anjungan::geo
