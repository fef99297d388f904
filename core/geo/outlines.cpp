// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outlines.h"

#include <algorithm>

namespace anjungan::geo {

std::size_t Outlines::levelFor(double zoom) const
{
    const auto serves = std::ranges::lower_bound(levels, zoom, {}, &Level::maxZoom);
    return std::min(static_cast<std::size_t>(serves - levels.begin()), levels.size() - 1);
}

} // namespace anjungan::geo
