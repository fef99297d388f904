// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/png.h"

#include <QtEndian>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace anjungan::saving {

namespace {

constexpr qsizetype mostImageBytes = qsizetype(1) << 30;
constexpr int fastest = 1;           ///< zlib's level
constexpr qsizetype lengthBytes = 4; ///< qCompress() begins with the length, which zlib's format does not
constexpr char bitsPerSample = 8;
constexpr char trueColour = 2; ///< red, green and blue
constexpr char perMetre = 1;   ///< the unit of pHYs

/// RFC 2083, section 15.
constexpr std::array<quint32, 256> makeCrcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crcOf(QByteArrayView bytes)
{
    static constexpr std::array<quint32, 256> table = makeCrcTable();
    quint32 crc = ~0U;
    for (const char byte : bytes)
        crc = table[(crc ^ static_cast<quint8>(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

void append(QByteArray &file, const QByteArray &type, QByteArrayView data)
{
    const qsizetype from = file.size() + lengthBytes;
    file += bigEndian(static_cast<quint32>(data.size()));
    file += type;
    file += data;
    file += bigEndian(crcOf(QByteArrayView(file).sliced(from)));
}

/// Each line with the type of its filter before it, which is none.
QByteArray linesOf(const QImage &image)
{
    constexpr qsizetype samples = 3;
    const qsizetype width = image.width();
    QByteArray lines(image.height() * (1 + samples * width), Qt::Uninitialized);
    char *to = lines.data();
    for (int y = 0; y < image.height(); ++y) {
        *to++ = 0;
        const auto *pixels = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (const QRgb pixel : std::span(pixels, static_cast<std::size_t>(width))) {
            *to++ = static_cast<char>(qRed(pixel));
            *to++ = static_cast<char>(qGreen(pixel));
            *to++ = static_cast<char>(qBlue(pixel));
        }
    }
    return lines;
}

} // namespace

QByteArray pngOf(const QImage &image)
{
    const QImage flat = image.convertToFormat(QImage::Format_RGB32);
    if (flat.isNull() || flat.sizeInBytes() > mostImageBytes)
        return {};
    const QByteArray lines = qCompress(linesOf(flat), fastest);
    if (lines.isEmpty())
        return {};
    const QByteArray settings = QByteArray(1, bitsPerSample) + QByteArray(1, trueColour) + QByteArray(3, 0);
    QByteArray file = "\x89PNG\r\n\x1a\n"_ba;
    append(file, "IHDR"_ba,
           bigEndian(static_cast<quint32>(flat.width())) + bigEndian(static_cast<quint32>(flat.height())) + settings);
    append(file, "pHYs"_ba,
           bigEndian(static_cast<quint32>(flat.dotsPerMeterX())) +
               bigEndian(static_cast<quint32>(flat.dotsPerMeterY())) + QByteArray(1, perMetre));
    append(file, "IDAT"_ba, QByteArrayView(lines).sliced(lengthBytes));
    append(file, "IEND"_ba, {});
    return file;
}

Saved writePng(const QImage &image, const QString &file)
{
    const QByteArray bytes = pngOf(image);
    if (bytes.isEmpty())
        return std::unexpected(SaveError{SaveError::Fault::Memory, {}});
    return writeWhole(file, bytes);
}

} // namespace anjungan::saving
