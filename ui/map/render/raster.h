// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/viewport.h"

#include <QImage>

#include <memory>

class QPainter;

namespace anjungan::render {

/// A square of a tile source, the world at zoom 0; columns and rows from the north-west.
struct RasterTile
{
    int zoom = 0;
    int x = 0;
    int y = 0;

    bool operator==(const RasterTile &) const = default;
    auto operator<=>(const RasterTile &) const = default;
};

geo::Box worldOf(const RasterTile &tile);

/// Pictures below all layers. For any thread, at any time; never waits for a network.
class RasterSource
{
public:
    virtual ~RasterSource() = default;
    virtual int minZoom() const = 0;
    virtual int maxZoom() const = 0;
    /// Null: not available, or not yet.
    virtual QImage tile(const RasterTile &tile) const = 0;
};

/// The tiles for a view, the nearest to its centre first, at the level whose pixels are about those of the screen.
std::vector<RasterTile> rasterTilesOf(const Viewport &viewport, int minZoom, int maxZoom);

/// Paints the available tiles of the source; a missing tile is replaced by a part of a coarser one.
void paintRaster(QPainter &painter, const RasterSource &source, const Viewport &viewport);

} // namespace anjungan::render
