// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/column_widths.h"

#include <algorithm>

namespace anjungan::charts {

namespace {

/// Changes widths by `amount` in all, each in proportion to its weight; the last one with a weight gets the rounding
/// rest.
void distribute(std::vector<int> &widths, const std::vector<int> &weights, int amount)
{
    long long weightLeft = 0;
    for (const int weight : weights)
        weightLeft += weight;
    long long left = amount;
    for (std::size_t i = 0; i < widths.size() && weightLeft > 0; ++i) {
        const long long part = left * weights[i] / weightLeft;
        widths[i] += static_cast<int>(part);
        left -= part;
        weightLeft -= weights[i];
    }
}

} // namespace

std::vector<int> columnWidths(const std::vector<ColumnNeed> &needs, int available)
{
    std::vector<int> widths;
    std::vector<int> shares;
    std::vector<int> spare;
    int natural = 0;
    int canGive = 0;
    for (const ColumnNeed &need : needs) {
        widths.push_back(need.natural);
        shares.push_back(need.share);
        spare.push_back(std::max(0, need.natural - need.least));
        natural += need.natural;
        canGive += spare.back();
    }
    if (natural <= available)
        distribute(widths, shares, available - natural);
    else
        distribute(widths, spare, -std::min(canGive, natural - available));
    return widths;
}

} // namespace anjungan::charts
