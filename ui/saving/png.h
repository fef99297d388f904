// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace anjungan::saving {

/// The bytes of a PNG file (RFC 2083) of a painted page, without an alpha channel; empty for a null image, or one of
/// more than a gigabyte. Qt's writer tries five filters on each line, which takes three times as long and makes flat
/// colours larger: here no line has a filter. For pictures of flat colours; any thread.
QByteArray pngOf(const QImage &image);

} // namespace anjungan::saving
