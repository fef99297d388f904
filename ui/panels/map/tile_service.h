// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/tile_source.h"
#include "ui/map/raster/tile_fetcher.h"

namespace anjungan::panels {

/// A tile source of the workspace on this device, whose tiles of all sources are below `folder`.
map::TileService tileServiceOf(const workspace::TileSource &tiles, const QString &folder);

} // namespace anjungan::panels
