// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spread_labels.h"

#include <algorithm>
#include <numeric>

namespace anjungan::charts {

std::vector<double> spreadLabels(const std::vector<double> &wanted, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&wanted](std::size_t at) { return wanted[at]; });
    std::vector<double> placed = wanted;
    const double first = top + height / 2;
    const double last = bottom - height / 2;
    // Down, each below the one before; then up again from the last that has room.
    double least = first;
    for (const std::size_t at : order) {
        placed[at] = std::max(placed[at], least);
        least = placed[at] + height;
    }
    double most = last;
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
        placed[*at] = std::min(placed[*at], most);
        most = placed[*at] - height;
    }
    least = first;
    for (const std::size_t at : order) {
        placed[at] = std::max(placed[at], least);
        least = placed[at] + height;
    }
    return placed;
}

} // namespace anjungan::charts
