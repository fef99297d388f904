// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/wall_picture.h"

#include <QSet>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace anjungan::test {

bool isWall(const QImage &picture, QSize size, QString &why)
{
    constexpr QRgb ground = 0xFF0C1420; // the token of the dark scheme
    if (picture.size() != size) {
        why = u"the picture has %1×%2 px"_s.arg(picture.width()).arg(picture.height());
        return false;
    }
    const int right = size.width() - 1, bottom = size.height() - 1;
    for (const QPoint corner : {QPoint(0, 0), QPoint(right, 0), QPoint(0, bottom), QPoint(right, bottom)})
        if ((picture.pixel(corner) | 0xFF000000) != ground) {
            why = u"%1,%2 has the colour %3"_s.arg(corner.x()).arg(corner.y()).arg(picture.pixel(corner), 0, 16);
            return false;
        }
    QSet<QRgb> colours;
    for (int y = 0; y < size.height(); y += 3)
        for (int x = 0; x < size.width(); x += 3)
            colours.insert(picture.pixel(x, y));
    why = u"it has %1 colours"_s.arg(colours.size());
    return colours.size() > 60;
}

QImage readXwd(const QByteArray &file)
{
    // Numbers of 32 bits, the first of them the length of this header; XWDFile.h has their names.
    enum Field { HeaderSize, Version, Depth = 3, Width, Height, BitsPerPixel = 11, BytesPerLine, ColourCount = 19 };
    constexpr qsizetype colourSize = 12;
    const auto field = [&file](qsizetype which) { return qFromBigEndian<quint32>(file.constData() + which * 4); };
    if (file.size() < 100 || field(Version) != 7 || field(BitsPerPixel) != 32)
        return {};
    const qsizetype first = field(HeaderSize) + field(ColourCount) * colourSize;
    const auto width = static_cast<int>(field(Width)), height = static_cast<int>(field(Height));
    if (file.size() < first + static_cast<qsizetype>(field(BytesPerLine)) * height)
        return {};
    const auto *bytes = reinterpret_cast<const uchar *>(file.constData() + first);
    return QImage(bytes, width, height, field(BytesPerLine), QImage::Format_RGB32).copy();
}

} // namespace anjungan::test
