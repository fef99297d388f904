// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

namespace anjungan::map {

/// A tile's picture and its file extension: png, jpg or webp.
struct TileImage
{
    QImage image;
    QString ending;
};

/// Decodes the answer of a tile source. None unless it is a complete PNG, JPEG or WebP with sides of 256 or 512 pixels;
/// the size is checked before memory is allocated.
[[nodiscard]] std::optional<TileImage> decodedTile(const QByteArray &bytes);

} // namespace anjungan::map
