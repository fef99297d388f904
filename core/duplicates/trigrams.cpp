// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/trigrams.h"

#include <algorithm>

namespace anjungan::duplicates {

Trigrams trigramsOf(QStringView text)
{
    constexpr int bits = 16;
    constexpr std::uint64_t three = (std::uint64_t{1} << 3 * bits) - 1;
    Trigrams all;
    for (const QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        std::uint64_t letters = std::uint64_t{u' '} << bits | u' ';
        for (const QChar letter : word)
            all.push_back(letters = (letters << bits | letter.unicode()) & three);
        all.push_back((letters << bits | u' ') & three);
    }
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
    return all;
}

double likeness(const Trigrams &one, const Trigrams &other)
{
    if (one.empty() || other.empty())
        return 0;
    std::size_t both = 0;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() && b != other.end()) {
        if (*a == *b) {
            ++both;
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
    return 2.0 * static_cast<double>(both) / static_cast<double>(one.size() + other.size());
}

} // namespace anjungan::duplicates
