// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/profiles.h"

#include "core/base/search_words.h"
#include "core/duplicates/name_core.h"

#include <algorithm>

namespace anjungan::duplicates {

namespace {

constexpr qsizetype longestItem = 200;
constexpr std::size_t mostItems = 50; ///< of one application

std::vector<int> numbersOf(const QStringList &texts, Numbers &numbers)
{
    std::vector<int> items;
    for (const QString &text : texts)
        if (const int item = numbers.of(folded(text)); item >= 0 && items.size() < mostItems)
            items.push_back(item);
    std::ranges::sort(items);
    const auto twice = std::ranges::unique(items);
    items.erase(twice.begin(), twice.end());
    return items;
}

/// How many both have.
std::size_t sharedBy(const std::vector<int> &one, const std::vector<int> &other)
{
    std::size_t both = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b)
            ++both;
        const bool isFirst = *a <= *b, isSecond = *b <= *a;
        a += isFirst ? 1 : 0;
        b += isSecond ? 1 : 0;
    }
    return both;
}

bool isHalf(std::size_t shared, const std::vector<int> &one, const std::vector<int> &other)
{
    return shared > 0 && 2 * shared >= one.size() + other.size() - shared;
}

} // namespace

int Numbers::of(const QString &text)
{
    if (text.isEmpty())
        return -1;
    const auto known = m_numbers.constFind(text);
    return known != m_numbers.cend() ? *known : *m_numbers.insert(text, static_cast<int>(m_numbers.size()));
}

QString folded(const QString &text) { return base::indexedText(text.left(longestItem)); }

Profiles::Profiles(const Applications &applications, const Rules &rules)
{
    m_profiles.reserve(applications.size());
    for (const Application &application : applications) {
        const QString core = nameCore(application.name, application.ownerNames);
        const int number = m_cores.of(core);
        if (number == m_coreTexts.size()) {
            m_coreTexts.append(core);
            m_trigrams.push_back(trigramsOf(core));
        }
        m_profiles.push_back({.core = number,
                              .function = m_functions.of(folded(application.function)),
                              .data = numbersOf(application.data, m_items),
                              .users = numbersOf(application.users, m_items)});
    }
    m_ordinary.resize(m_functions.size());
    for (const QString &function : rules.ordinary)
        if (const int number = findFunction(function); number >= 0)
            m_ordinary[static_cast<std::size_t>(number)] = true;
}

int Profiles::findFunction(const QString &text) const { return m_functions.find(folded(text)); }

Likeness Profiles::bond(const Profile &one, const Profile &other) const
{
    Likeness likeness;
    if (one.function >= 0 && other.function >= 0) {
        if (one.function != other.function)
            likeness.function = FunctionBond::Different;
        else
            likeness.function = isOrdinary(one.function) ? FunctionBond::Ordinary : FunctionBond::Same;
    }
    const std::size_t shared = sharedBy(one.data, other.data);
    likeness.sameData = isHalf(shared, one.data, other.data);
    likeness.otherData = shared == 0 && !one.data.empty() && !other.data.empty();
    if (likeness.function == FunctionBond::Unknown)
        likeness.sameUsers = isHalf(sharedBy(one.users, other.users), one.users, other.users);
    return likeness;
}

} // namespace anjungan::duplicates
