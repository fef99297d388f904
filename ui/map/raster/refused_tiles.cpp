// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/refused_tiles.h"

#include <algorithm>

namespace anjungan::map {

void RefusedTiles::add(const render::RasterTile &tile, const QDateTime &until, const QDateTime &now)
{
    m_until.insert_or_assign(tile, until);
    if (m_until.size() <= m_most)
        return;
    std::erase_if(m_until, [&now](const auto &refused) { return refused.second <= now; });
    if (m_until.size() > m_most)
        m_until.erase(std::ranges::min_element(m_until, {}, [](const auto &refused) { return refused.second; }));
}

bool RefusedTiles::contains(const render::RasterTile &tile, const QDateTime &now) const
{
    const auto refused = m_until.find(tile);
    return refused != m_until.end() && refused->second > now;
}

} // namespace anjungan::map
