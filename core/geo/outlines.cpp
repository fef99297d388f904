// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outlines.h"

#include <algorithm>

namespace anjungan::geo {

std::span<const Point> OutlineLevel::path(std::size_t path) const
{
    const std::uint32_t first = path == 0 ? 0 : pathEnds[path - 1];
    return std::span(points).subspan(first, pathEnds[path] - first);
}

std::span<const OutlinePart> OutlineLevel::partsOf(std::size_t feature) const
{
    const std::uint32_t first = feature == 0 ? 0 : partEnds[feature - 1];
    return std::span(parts).subspan(first, partEnds[feature] - first);
}

std::size_t Outlines::levelFor(double zoom) const
{
    const auto serves = std::ranges::lower_bound(levels, zoom, {}, &Level::maxZoom);
    return std::min(static_cast<std::size_t>(serves - levels.begin()), levels.size() - 1);
}

} // namespace anjungan::geo
