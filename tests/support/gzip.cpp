// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gzip.h"

#include <QtEndian>

namespace anjungan::test {

namespace {

/// CRC-32 of ISO 3309, which gzip ends with.
quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320U : 0);
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzip(const QByteArray &bytes)
{
    constexpr qsizetype qtHead = 4;
    constexpr qsizetype zlibHead = 2;
    constexpr qsizetype zlibEnd = 4;
    const QByteArray packed = qCompress(bytes);
    const QByteArray head("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    return head + packed.sliced(qtHead + zlibHead).chopped(zlibEnd) + littleEndian(crcOf(bytes)) +
           littleEndian(static_cast<quint32>(bytes.size()));
}

} // namespace anjungan::test
