// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

namespace anjungan::map {

/// A tile's picture and the ending that its file has: png, jpg or webp.
struct TileImage
{
    QImage image;
    QString ending;
};

/// Decodes what a tile source sent. Nothing for what is no whole PNG, JPEG or WebP of 256 or 512 pixels a side: the
/// size is looked at before memory is spent.
std::optional<TileImage> decodedTile(const QByteArray &bytes);

} // namespace anjungan::map
