// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/near_pairs.h"

#include <algorithm>
#include <utility>

namespace anjungan::duplicates {

namespace {

/// Of two texts that are as alike as needed, a part of each that is enough for them to have a trigram in common: if
/// they share c of a and b, then 2c ≥ t(a + b) and b ≥ c, so c ≥ ta ÷ (2 − t); of the others one more is needed.
std::size_t prefixOf(std::size_t trigrams)
{
    const auto shared = static_cast<std::size_t>(static_cast<double>(trigrams) * leastNeeded / (2 - leastNeeded));
    return std::min(trigrams, trigrams - shared + 1);
}

} // namespace

std::vector<std::vector<int>> rareTrigrams(const Profiles &profiles)
{
    QHash<std::uint64_t, int> ranks; // first their counts
    for (std::size_t core = 0; core < profiles.cores(); ++core)
        for (const std::uint64_t trigram : profiles.trigrams(static_cast<int>(core)))
            ++ranks[trigram];
    std::vector<std::pair<int, std::uint64_t>> order;
    order.reserve(static_cast<std::size_t>(ranks.size()));
    for (auto each = ranks.cbegin(); each != ranks.cend(); ++each)
        order.emplace_back(each.value(), each.key());
    std::ranges::sort(order);
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        ranks[order[rank].second] = static_cast<int>(rank);
    std::vector<std::vector<int>> texts(profiles.cores());
    for (std::size_t core = 0; core < texts.size(); ++core) {
        for (const std::uint64_t trigram : profiles.trigrams(static_cast<int>(core)))
            texts[core].push_back(ranks[trigram]);
        std::ranges::sort(texts[core]);
        texts[core].resize(prefixOf(texts[core].size()));
    }
    return texts;
}

} // namespace anjungan::duplicates
