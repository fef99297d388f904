// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/profiles.h"

#include <vector>

namespace anjungan::duplicates {

/// Texts by their numbers: the trigrams of each as numbers that are the greater the more texts have them, as many as
/// two texts that are as alike as leastNeeded have one of in common.
[[nodiscard]] std::vector<std::vector<int>> rareTrigrams(const Profiles &profiles);

/// Calls `visit(one, other)` once for each two different texts that may be as alike as leastNeeded; their likeness may
/// be less. Found by their rarest trigrams, so that texts with nothing but common ones in common are not compared.
template<typename Visit> void eachNearPair(const Profiles &profiles, Visit visit)
{
    const std::vector<std::vector<int>> texts = rareTrigrams(profiles);
    QHash<int, std::vector<int>> withTrigram; // of texts before this one
    std::vector<int> seenBy(texts.size(), -1);
    for (std::size_t at = 0; at < texts.size(); ++at) {
        const int core = static_cast<int>(at);
        std::size_t seen = 0;
        for (const int trigram : texts[at]) {
            std::vector<int> &others = withTrigram[trigram];
            for (const int other : others) {
                if (seen == at)
                    break; // all
                if (seenBy[static_cast<std::size_t>(other)] == core)
                    continue;
                seenBy[static_cast<std::size_t>(other)] = core;
                ++seen;
                visit(other, core);
            }
            others.push_back(core);
        }
    }
}

} // namespace anjungan::duplicates
