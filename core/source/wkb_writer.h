// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <cstdint>

namespace anjungan::source {

/// Writes little-endian ISO WKB, XY, into a buffer that is kept from geometry to geometry. Counts are written after
/// what they count.
class WkbWriter
{
public:
    void clear() { m_bytes.resize(0); }
    QByteArray bytes() const { return {m_bytes.constData(), m_bytes.size()}; } ///< a copy of just its size

    void header(geo::Type type)
    {
        m_bytes.append('\1'); // little endian
        append(static_cast<std::uint32_t>(type));
    }

    void position(double x, double y)
    {
        append(x);
        append(y);
    }

    /// Leaves room for a count and returns its place, for setCount().
    qsizetype reserveCount()
    {
        const qsizetype place = m_bytes.size();
        append(std::uint32_t{0});
        return place;
    }

    void setCount(qsizetype place, std::uint32_t count) { qToLittleEndian(count, m_bytes.data() + place); }

private:
    template<typename Number> void append(Number number)
    {
        std::array<char, sizeof number> raw;
        qToLittleEndian(number, raw.data());
        m_bytes.append(raw.data(), raw.size());
    }

    QByteArray m_bytes;
};

} // namespace anjungan::source
