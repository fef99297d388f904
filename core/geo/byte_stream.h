// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtEndian>

#include <algorithm>
#include <cstdint>

namespace anjungan::geo {

/// Appends numbers to bytes: of fixed size in little endian, counts and steps as LEB128, steps (signed) in zigzag.
class ByteSink
{
public:
    void reserve(qsizetype bytes) { m_bytes.resizeForOverwrite(std::max(bytes, m_size)); }

    template<typename T> void fixed(T value)
    {
        constexpr qsizetype size = sizeof value;
        qToLittleEndian(value, room(size));
        m_size += size;
    }

    void count(std::uint64_t value)
    {
        char *at = room(10);
        for (; value >= 0x80; value >>= 7)
            *at++ = static_cast<char>(value | 0x80);
        *at++ = static_cast<char>(value);
        m_size = at - m_bytes.constData();
    }

    void step(std::int64_t value)
    {
        count((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }

    QByteArray take()
    {
        m_bytes.resize(m_size);
        m_bytes.squeeze();
        return std::move(m_bytes);
    }

private:
    /// Makes room for up to `bytes` bytes and returns where to write them. Appending number by number to the array
    /// itself takes three times as long.
    char *room(qsizetype bytes)
    {
        if (m_bytes.size() - m_size < bytes)
            m_bytes.resizeForOverwrite(2 * m_bytes.size() + bytes);
        return m_bytes.data() + m_size;
    }

    QByteArray m_bytes; ///< longer than the written part
    qsizetype m_size = 0;
};

/// Reads the output of a ByteSink. After the end, or after a number that is too long, every result is 0 and isGood() is
/// false.
class ByteStream
{
public:
    explicit ByteStream(QByteArrayView bytes) : m_at(bytes.begin()), m_end(bytes.end()) {}

    [[nodiscard]] bool isGood() const { return m_isGood; }
    qsizetype remaining() const { return m_end - m_at; }

    template<typename T> T fixed()
    {
        if (remaining() < qsizetype(sizeof(T)))
            return fail(), T{};
        const T value = qFromLittleEndian<T>(m_at);
        m_at += sizeof(T);
        return value;
    }

    std::uint64_t count()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && m_at != m_end; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= std::uint64_t(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        return fail(), 0;
    }

    /// A count of items of at least `bytes` bytes each; fails if the rest is too short for them.
    std::uint64_t count(qsizetype bytes)
    {
        const std::uint64_t value = count();
        return value <= static_cast<std::uint64_t>(remaining() / bytes) ? value : (fail(), 0);
    }

    std::int64_t step()
    {
        const std::uint64_t value = count();
        return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
    }

    /// Marks the data as invalid.
    void fail()
    {
        m_isGood = false;
        m_at = m_end;
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_isGood = true;
};

} // namespace anjungan::geo
