// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"
#include "ui/map/render/raster.h"

#include <expected>
#include <optional>

namespace anjungan::map {

/// A tile on the disk.
struct KeptTile
{
    QByteArray bytes;
    source::Validator validator; ///< to revalidate it
    QDateTime confirmedAt;       ///< when it was fetched or last confirmed as unchanged
};

/// Tiles as files <zoom>/<column>/<row>.png (jpg, webp), which any program can read, each with a .json beside it for
/// its validator; the file's modification time is when it was last confirmed. Every file is written whole or not at
/// all, so that any thread may read while one writes.
class TileFolder
{
public:
    explicit TileFolder(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::optional<KeptTile> read(const render::RasterTile &tile) const;
    [[nodiscard]] bool contains(const render::RasterTile &tile) const { return !fileOf(tile).isEmpty(); }
    /// Stores a tile. Returns the size of its file, or the system's error text, and then the previous tile stays.
    [[nodiscard]] std::expected<qint64, QString> keep(const render::RasterTile &tile, const QByteArray &bytes,
                                                      const QString &ending, const source::Validator &validator,
                                                      const QDateTime &now) const;
    /// Records that the tile is unchanged; false if that fails.
    [[nodiscard]] bool confirm(const render::RasterTile &tile, const QDateTime &now) const;
    /// Removes a damaged tile if its file still contains `bytes`; a tile that has replaced it meanwhile stays.
    void drop(const render::RasterTile &tile, const QByteArray &bytes) const;

    /// Bytes of all tiles. Reads the whole folder: not for the UI thread.
    qint64 size() const;
    /// Removes the tiles that were confirmed longest ago until they have at most `bytes` bytes; returns their size.
    qint64 trim(qint64 bytes) const;

private:
    QString base(const render::RasterTile &tile) const;
    QString fileOf(const render::RasterTile &tile) const; ///< empty if there is none

    QString m_folder;
};

} // namespace anjungan::map
