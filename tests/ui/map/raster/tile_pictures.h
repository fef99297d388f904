// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QColor>
#include <QDateTime>
#include <QImage>
#include <QTimeZone>

namespace anjungan::test {

/// When the tiles of these tests arrive.
inline const QDateTime arrivalTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

/// A tile of one colour as a server sends it.
inline QByteArray pictureBytes(const QColor &colour, QSize size = {256, 256}, const char *format = "png")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace anjungan::test
