// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/saving/save_request.h"

#include <QByteArray>
#include <QImage>

namespace anjungan::saving {

/// The bytes of a PNG file (RFC 2083) of a painted page, without an alpha channel; empty for a null image, or one of
/// more than a gigabyte. Qt's writer tries five filters on each line, which takes three times as long and makes flat
/// colours larger: here no line has a filter. For pictures of flat colours; any thread.
QByteArray pngOf(const QImage &image);

/// Writes these bytes, whole or not at all; an image without any is an error and leaves the file as it was. As
/// writeWhole().
[[nodiscard]] Saved writePng(const QImage &image, const QString &file);

} // namespace anjungan::saving
