// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace anjungan::panels {

using charts::SwatchHatch;
using theme::ColorRole;

namespace {

/// Two greens, two browns, a grey, and a green with a pattern: no colour that judges.
constexpr std::array<SeriesLook, mostSeries> looks{{{ColorRole::Accent, SwatchHatch::None},
                                                    {ColorRole::Sequence3, SwatchHatch::None},
                                                    {ColorRole::Diverging2, SwatchHatch::None},
                                                    {ColorRole::Quiet, SwatchHatch::None},
                                                    {ColorRole::Diverging1, SwatchHatch::None},
                                                    {ColorRole::Sequence4, SwatchHatch::Diagonal}}};

} // namespace

SeriesLook seriesLook(std::size_t at) { return looks.at(std::min(at, looks.size() - 1)); }

SeriesLook lookOfRest() { return {ColorRole::Missing, SwatchHatch::Cross}; }

std::vector<std::size_t> drawnSeries(std::size_t count, const std::vector<Parts> &bars)
{
    std::vector<std::size_t> drawn(count);
    std::iota(drawn.begin(), drawn.end(), std::size_t{0});
    if (count <= mostSeries)
        return drawn;
    std::vector<double> sums(count);
    for (const Parts &parts : bars)
        for (std::size_t at = 0; at < std::min(count, parts.size()); ++at)
            sums[at] += std::abs(parts[at].toDouble());
    std::ranges::stable_sort(drawn, [&sums](std::size_t a, std::size_t b) { return sums[a] > sums[b]; });
    drawn.resize(mostSeries - 1);
    std::ranges::sort(drawn);
    return drawn;
}

Parts restOf(const Parts &parts, const std::vector<std::size_t> &drawn)
{
    Parts rest;
    for (std::size_t at = 0; at < parts.size(); ++at)
        if (!std::ranges::binary_search(drawn, at))
            rest.push_back(parts[at]);
    return rest;
}

} // namespace anjungan::panels
