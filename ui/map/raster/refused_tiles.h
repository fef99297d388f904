// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/raster.h"

#include <QDateTime>

#include <map>

namespace anjungan::map {

/// Tiles that are not requested again before a given time. If there are more than `most`, those that may be requested
/// soonest are dropped first.
class RefusedTiles
{
public:
    explicit RefusedTiles(std::size_t most = 10'000) : m_most(most) {}

    void add(const render::RasterTile &tile, const QDateTime &until, const QDateTime &now);
    bool contains(const render::RasterTile &tile, const QDateTime &now) const;

private:
    std::size_t m_most;
    std::map<render::RasterTile, QDateTime> m_until;
};

} // namespace anjungan::map
