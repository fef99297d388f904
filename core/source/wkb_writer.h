// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QByteArray>
#include <QtEndian>

#include <cstdint>

namespace anjungan::source {

/// Writes little-endian ISO WKB, XY, into a buffer that is reused for all geometries. Counts are written after their
/// items.
class WkbWriter
{
public:
    void clear() { m_size = 0; }
    qsizetype size() const { return m_size; }
    void cutTo(qsizetype size) { m_size = size; }                      ///< forgets what was written after that size()
    QByteArray bytes() const { return {m_bytes.constData(), m_size}; } ///< a copy of exact size

    void header(geo::Type type)
    {
        append(std::uint8_t{1}); // little endian
        append(static_cast<std::uint32_t>(type));
    }

    void position(double x, double y)
    {
        append(x);
        append(y);
    }

    /// Leaves room for a count and returns its offset, for setCount().
    qsizetype reserveCount()
    {
        const qsizetype place = m_size;
        append(std::uint32_t{0});
        return place;
    }

    void setCount(qsizetype place, std::uint32_t count) { qToLittleEndian(count, m_bytes.data() + place); }

private:
    /// Appending number by number to the array itself takes three times as long.
    template<typename Number> void append(Number number)
    {
        constexpr qsizetype size = sizeof number;
        if (m_bytes.size() - m_size < size)
            m_bytes.resizeForOverwrite(2 * m_bytes.size() + size);
        qToLittleEndian(number, m_bytes.data() + m_size);
        m_size += size;
    }

    QByteArray m_bytes; ///< longer than the written part
    qsizetype m_size = 0;
};

} // namespace anjungan::source
