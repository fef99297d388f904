// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/raster/tile_folder.h"

#include <QCache>
#include <QMutex>

#include <map>

namespace anjungan::map {

/// The decoded tiles on the device, with the most recently used ones in memory. For any thread.
class TileShelf final : public render::RasterSource
{
public:
    TileShelf(const QString &folder, int minZoom, int maxZoom);

    int minZoom() const override { return m_minZoom; }
    int maxZoom() const override { return m_maxZoom; }
    /// Reads from the disk if necessary. A damaged file is deleted.
    QImage tile(const render::RasterTile &tile) const override;

    /// Drops the tile from memory, since it has changed on the disk.
    void forget(const render::RasterTile &tile) const;

private:
    TileFolder m_folder;
    int m_minZoom;
    int m_maxZoom;
    mutable QMutex m_mutex;
    mutable QCache<quint64, QImage> m_images; ///< its cost is in bytes
    /// The tiles that are being read from the disk, by a running number. forget() removes its tile's entries, so that a
    /// picture that was read before is not cached.
    mutable std::map<quint64, quint64> m_readings;
    mutable quint64 m_lastReading = 0;
};

} // namespace anjungan::map
