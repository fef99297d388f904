// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/transport.h"
#include "ui/map/render/raster.h"

#include <expected>
#include <optional>

namespace anjungan::map {

/// A tile as it lies on the disk.
struct KeptTile
{
    QByteArray bytes;
    source::Validator validator; ///< to ask about it again
    QDateTime confirmedAt;       ///< when it was fetched or last said to be unchanged
};

/// Tiles as files <zoom>/<column>/<row>.png (jpg, webp), as any program reads them, each with a .json beside it for its
/// validator; the file's time is when it was last confirmed. Every file is written whole or not at all, so that any
/// thread may read while one writes.
class TileFolder
{
public:
    explicit TileFolder(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::optional<KeptTile> read(const render::RasterTile &tile) const;
    [[nodiscard]] bool contains(const render::RasterTile &tile) const { return !fileOf(tile).isEmpty(); }
    /// The size of its file. If it cannot be written: the system's message, and the previous tile stays.
    [[nodiscard]] std::expected<qint64, QString> keep(const render::RasterTile &tile, const QByteArray &bytes,
                                                      const QString &ending, const source::Validator &validator,
                                                      const QDateTime &now) const;
    /// Notes that the tile is still as it was; false where it cannot be.
    [[nodiscard]] bool confirm(const render::RasterTile &tile, const QDateTime &now) const;
    /// Removes a damaged tile if its file still contains `bytes`; a tile that has replaced it meanwhile stays.
    void drop(const render::RasterTile &tile, const QByteArray &bytes) const;

    /// Bytes of all tiles. Reads the whole folder: not for the UI thread.
    qint64 size() const;
    /// Removes what was confirmed longest ago until the tiles take `bytes` at most; what they then take.
    qint64 trim(qint64 bytes) const;

private:
    QString base(const render::RasterTile &tile) const;
    QString fileOf(const render::RasterTile &tile) const; ///< empty where there is none

    QString m_folder;
};

} // namespace anjungan::map
