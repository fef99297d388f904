// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/column_widths.h"

#include <algorithm>
#include <array>
#include <numeric>

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
    std::array<std::vector<int>, 4> stages; // spared, wrapped, cut from texts, cut from names
    int missing = -available;
    for (const ColumnNeed &need : needs) {
        int left = std::max(0, need.natural - need.least);
        const auto take = [&left](int most) {
            const int taken = std::min(left, most);
            left -= taken;
            return taken;
        };
        widths.push_back(need.natural);
        shares.push_back(need.share);
        stages[0].push_back(take(need.spared));
        stages[1].push_back(take(need.wrapped));
        stages[2].push_back(take(need.isName ? 0 : left));
        stages[3].push_back(take(left));
        missing += need.natural;
    }
    if (missing <= 0)
        distribute(widths, shares, -missing);
    for (const std::vector<int> &gives : stages) {
        const int taken = std::clamp(missing, 0, std::accumulate(gives.begin(), gives.end(), 0));
        distribute(widths, gives, -taken);
        missing -= taken;
    }
    return widths;
}

int spareShare(CellKind kind)
{
    switch (kind) {
    case CellKind::Bar:
        return 4;
    case CellKind::Text:
    case CellKind::Strong:
        return 3;
    case CellKind::Figure:
    case CellKind::Badge:
    case CellKind::Strip:
        break;
    }
    return 1;
}

} // namespace anjungan::charts
