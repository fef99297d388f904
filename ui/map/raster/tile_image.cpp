// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_image.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// Decoders accept a truncated picture and fill the rest with grey; a tile must be complete.
bool isWhole(const QByteArray &bytes, const QByteArray &format)
{
    if (format == "png")
        return bytes.last(std::min<qsizetype>(bytes.size(), 12)).contains("IEND");
    if (format == "jpeg")
        return bytes.last(std::min<qsizetype>(bytes.size(), 64)).contains("\xFF\xD9");
    constexpr qsizetype head = 8;
    return bytes.size() >= head && qFromLittleEndian<quint32>(bytes.constData() + 4) + head <= bytes.size();
}

} // namespace

std::optional<TileImage> decodedTile(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg" && format != "webp")
        return std::nullopt;
    const QSize size = reader.size();
    if ((size != QSize(256, 256) && size != QSize(512, 512)) || !isWhole(bytes, format))
        return std::nullopt;
    QImage image = reader.read();
    if (image.size() != size)
        return std::nullopt;
    image.setDevicePixelRatio(1);
    return TileImage{image.convertToFormat(QImage::Format_ARGB32_Premultiplied),
                     format == "jpeg" ? u"jpg"_s : QString::fromLatin1(format)};
}

} // namespace anjungan::map
