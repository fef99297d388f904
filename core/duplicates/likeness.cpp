// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/likeness.h"

#include "core/duplicates/profiles.h"

namespace anjungan::duplicates {

std::optional<double> neededOfName(const Likeness &likeness)
{
    constexpr double alike = 0.7;
    switch (likeness.function) {
    case FunctionBond::Same:
        return likeness.otherData ? leastNeeded : 0;
    case FunctionBond::Unknown:
        return likeness.sameData || likeness.sameUsers ? leastNeeded : alike;
    case FunctionBond::Ordinary:
    case FunctionBond::Different:
        break;
    }
    return likeness.sameData ? std::optional(alike) : std::nullopt;
}

bool areLikelyDuplicates(const Likeness &likeness)
{
    const auto needed = neededOfName(likeness);
    return needed && likeness.name >= *needed;
}

Likeness likenessOf(const Application &one, const Application &other, const Rules &rules)
{
    const Profiles profiles({one, other}, rules);
    const Profile &a = profiles.of(0);
    const Profile &b = profiles.of(1);
    Likeness likeness = profiles.bond(a, b);
    likeness.name = duplicates::likeness(profiles.trigrams(a.core), profiles.trigrams(b.core));
    return likeness;
}

} // namespace anjungan::duplicates
