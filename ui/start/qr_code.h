// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <expected>

namespace anjungan::start {

enum class QrFault {
    NoPicture, ///< it cannot be read as a picture, or is too large
    NoCode,    ///< no QR code is seen on it
    SeveralCodes,
    NotAddress, ///< the code says something else
};

struct QrError
{
    QrFault fault = QrFault::NoCode;
    QString said = {}; ///< NotAddress: what the code says, on one line and cut
};

/// One line: what is wrong and what helps. In the language of the texts; plain text.
QString lineOf(const QrError &error);

/// Pictures with more pixels, or files with more bytes, are not read.
inline constexpr qint64 mostPixels = 64'000'000, mostPictureBytes = 64'000'000;

/// The http(s) address in the picture's one QR code. Any thread; takes up to a second on a large picture.
[[nodiscard]] std::expected<QString, QrError> addressOn(const QImage &picture);
/// Likewise of a picture file, of any format that Qt reads.
[[nodiscard]] std::expected<QString, QrError> addressOnFile(const QString &file);

} // namespace anjungan::start
