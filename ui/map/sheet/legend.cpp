// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/legend.h"

#include <algorithm>
#include <iterator>

namespace anjungan::map {

Legend legendAt(const Legend &legend, double zoom)
{
    Legend at{.title = zoom < legend.titleEnd ? legend.title : QString(), .entries = {}, .note = legend.note};
    std::ranges::copy_if(legend.entries, std::back_inserter(at.entries),
                         [zoom](const LegendEntry &entry) { return zoom >= entry.zoomFrom && zoom < entry.zoomEnd; });
    return at;
}

} // namespace anjungan::map
