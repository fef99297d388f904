// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/application.h"

namespace anjungan::duplicates {

/// How the functions of two applications are to each other.
enum class FunctionBond {
    Unknown, ///< that of one is not known
    Different,
    Ordinary, ///< the same, one that every owner may well have an application for
    Same,
};

/// What speaks for it that two applications stand for the same thing.
struct Likeness
{
    FunctionBond function = FunctionBond::Unknown;
    double name = 0;        ///< see likeness(Trigrams); of nameCore()
    bool sameData = false;  ///< at least half of what one of them names is what both name
    bool otherData = false; ///< both name data, and none of it both
    bool sameUsers = false; ///< as sameData; only where a function is not known, elsewhere it does not count
};

/// How alike names have to be, from 0 to 1, that the two are likely duplicates; nothing: they are none in any case.
/// `name` is not read.
[[nodiscard]] std::optional<double> neededOfName(const Likeness &likeness);

/// The rule (docs/duplicates.md).
[[nodiscard]] bool areLikelyDuplicates(const Likeness &likeness);

[[nodiscard]] Likeness likenessOf(const Application &one, const Application &other, const Rules &rules);

/// The least that neededOfName() gives, but for 0.
inline constexpr double leastNeeded = 0.5;

} // namespace anjungan::duplicates
