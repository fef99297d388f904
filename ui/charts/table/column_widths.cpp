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

/// Takes `amount` in all from the widest, so that one long text is cut before many short ones; of each at most what it
/// gives.
void cutWidest(std::vector<int> &widths, const std::vector<int> &gives, int amount)
{
    const auto below = [&](std::size_t at, int cap) { return std::clamp(widths[at] - cap, 0, gives[at]); };
    const auto taken = [&](int cap) {
        int sum = 0;
        for (std::size_t at = 0; at < widths.size(); ++at)
            sum += below(at, cap);
        return sum;
    };
    int cap = widths.empty() ? 0 : std::ranges::max(widths);
    while (cap > 0 && taken(cap) < amount)
        --cap;
    int tooMuch = taken(cap) - amount;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        const int part = below(at, cap);
        // The last pixel of as many as were not needed.
        const bool isSpared = tooMuch > 0 && part > below(at, cap + 1);
        widths[at] -= part - (isSpared ? 1 : 0);
        tooMuch -= isSpared ? 1 : 0;
    }
}

} // namespace

std::vector<int> columnWidths(const std::vector<ColumnNeed> &needs, int available)
{
    std::vector<int> widths;
    std::vector<int> shares;
    std::array<std::vector<int>, 4> stages; // spared, wrapped, cut from texts, cut from names
    constexpr std::size_t firstCut = 2;
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
    for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        const std::vector<int> &gives = stages[stage];
        const int taken = std::clamp(missing, 0, std::accumulate(gives.begin(), gives.end(), 0));
        if (stage < firstCut)
            distribute(widths, gives, -taken);
        else
            cutWidest(widths, gives, taken);
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
