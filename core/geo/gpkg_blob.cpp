// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geometry.h"
#include "core/geo/wkb_cursor.h"

#include <QtEndian>

#include <array>

namespace anjungan::geo {

namespace {

// The flags byte: bit 0 byte order, bits 1 to 3 envelope, bit 4 empty, bit 5 extended type.
constexpr int littleEndianFlag = 0x01;
constexpr int envelopeShift = 1;
constexpr int envelopeMask = 0x07;
constexpr int xyEnvelope = 1;
constexpr int emptyFlag = 0x10;
constexpr int extendedFlag = 0x20;
constexpr qsizetype fixedBytes = 8;

// Bytes of the envelope by its code: none, xy, xyz, xym, xyzm.
constexpr std::array<qsizetype, 5> envelopeBytes{0, 32, 48, 48, 64};

template<typename T> void append(QByteArray &blob, T value)
{
    const T little = qToLittleEndian(value);
    blob.append(reinterpret_cast<const char *>(&little), sizeof(T));
}

bool isPoint(QByteArrayView wkb)
{
    const auto header = WkbCursor(wkb).header();
    return header && header->type == Type::Point;
}

} // namespace

QByteArray gpkgBlob(QByteArrayView wkb, const Box &box, std::int32_t srsId)
{
    const bool hasEnvelope = !box.isEmpty() && !isPoint(wkb);
    const int flags =
        littleEndianFlag | (hasEnvelope ? xyEnvelope << envelopeShift : 0) | (box.isEmpty() ? emptyFlag : 0);

    QByteArray blob;
    blob.reserve(fixedBytes + envelopeBytes[xyEnvelope] + wkb.size());
    blob.append("GP");
    blob.append('\0'); // version 1 of the header is written as 0
    blob.append(static_cast<char>(flags));
    append(blob, srsId);
    if (hasEnvelope)
        for (const double bound : {box.minX, box.maxX, box.minY, box.maxY})
            append(blob, bound);
    blob.append(wkb);
    return blob;
}

std::expected<QByteArrayView, GeometryError> wkbOfGpkgBlob(QByteArrayView blob)
{
    if (blob.size() < fixedBytes)
        return std::unexpected(GeometryError::Truncated);
    if (!blob.startsWith("GP") || blob[2] != 0)
        return std::unexpected(GeometryError::BadHeader);
    const int flags = static_cast<unsigned char>(blob[3]);
    if (flags & extendedFlag)
        return std::unexpected(GeometryError::UnknownType);
    const auto envelope = static_cast<std::size_t>((flags >> envelopeShift) & envelopeMask);
    if (envelope >= envelopeBytes.size())
        return std::unexpected(GeometryError::BadHeader);
    const qsizetype headerBytes = fixedBytes + envelopeBytes[envelope];
    if (blob.size() < headerBytes)
        return std::unexpected(GeometryError::Truncated);
    return blob.sliced(headerBytes);
}

} // namespace anjungan::geo
