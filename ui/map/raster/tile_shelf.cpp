// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_shelf.h"

#include "ui/map/raster/tile_image.h"

#include <QMutexLocker>

namespace anjungan::map {

namespace {

/// Two hundred tiles of 256 pixels: several views of 1920×1080.
constexpr qsizetype mostImageBytes = qsizetype{52} * 1024 * 1024;

/// 6 bits of zoom, 29 each of column and row: enough for zoom 29.
quint64 keyOf(const render::RasterTile &tile)
{
    return static_cast<quint64>(tile.zoom) << 58 | static_cast<quint64>(tile.x) << 29 | static_cast<quint64>(tile.y);
}

} // namespace

TileShelf::TileShelf(const QString &folder, int minZoom, int maxZoom)
    : m_folder(folder), m_minZoom(minZoom), m_maxZoom(maxZoom), m_images(mostImageBytes)
{
}

QImage TileShelf::tile(const render::RasterTile &tile) const
{
    quint64 reading = 0;
    {
        const QMutexLocker lock(&m_mutex);
        if (const QImage *known = m_images.object(keyOf(tile)))
            return *known;
        reading = ++m_lastReading;
        m_readings.emplace(reading, keyOf(tile));
    }
    const auto kept = m_folder.read(tile);
    const auto decoded = kept ? decodedTile(kept->bytes) : std::nullopt;
    if (kept && !decoded)
        m_folder.drop(tile, kept->bytes);
    const QMutexLocker lock(&m_mutex);
    const bool isForgotten = m_readings.erase(reading) == 0;
    if (!decoded)
        return {};
    if (!isForgotten)
        m_images.insert(keyOf(tile), new QImage(decoded->image), decoded->image.sizeInBytes());
    return decoded->image;
}

void TileShelf::forget(const render::RasterTile &tile) const
{
    const QMutexLocker lock(&m_mutex);
    m_images.remove(keyOf(tile));
    std::erase_if(m_readings, [key = keyOf(tile)](const auto &reading) { return reading.second == key; });
}

} // namespace anjungan::map
