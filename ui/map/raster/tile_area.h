// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "ui/map/render/raster.h"

#include <vector>

namespace anjungan::map {

/// The tiles over a box in degrees, the coarsest level first: as many whole levels from `minZoom` to `maxZoom` as have
/// `most` tiles together; none if the first has more, or the box is empty.
std::vector<render::RasterTile> tilesOver(const geo::Box &degrees, int minZoom, int maxZoom, qint64 most);

} // namespace anjungan::map
