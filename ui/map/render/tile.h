// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QImage>
#include <QPoint>

namespace anjungan::render {

/// Side of a tile in device-independent pixels.
inline constexpr int tileSize = 256;

/// A square of the world at one zoom, which may be any real number: tiles are painted for the exact zoom of the resting
/// camera, and are therefore as sharp as a whole picture.
struct Tile
{
    double zoom = 0;
    QPoint at; ///< column and row, counted from the world's north-west corner

    bool operator==(const Tile &) const = default;
};

/// The tile's place in the world.
geo::Box worldOfTile(const Tile &tile);

/// The tiles in `viewport` and up to `ring` tiles around it, within the world, the nearest to the centre first.
std::vector<Tile> tilesOf(const Viewport &viewport, int ring = 0);

/// The tile without labels, opaque, tileSize·dpr pixels wide.
QImage paintTile(const Scene &scene, const Tile &tile, const QColor &water, double dpr);

} // namespace anjungan::render
