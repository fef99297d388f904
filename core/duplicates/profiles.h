// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/likeness.h"
#include "core/duplicates/trigrams.h"

#include <QHash>

#include <compare>

namespace anjungan::duplicates {

/// A number for each different text, from 0 on; -1 for the empty one.
class Numbers
{
public:
    int of(const QString &text);
    int find(const QString &text) const { return m_numbers.value(text, -1); } ///< -1: it has no number
    std::size_t size() const { return static_cast<std::size_t>(m_numbers.size()); }

private:
    QHash<QString, int> m_numbers;
};

/// What the rule reads of an application, as numbers. Many applications can have the same.
struct Profile
{
    int core = -1; ///< nameCore()
    int function = -1;
    std::vector<int> data;  ///< sorted, each once
    std::vector<int> users; ///< likewise

    auto operator<=>(const Profile &) const = default;
};

/// The profiles of applications. What differs only in case, accents and marks is the same.
class Profiles
{
public:
    Profiles(const Applications &applications, const Rules &rules);

    const Profile &of(std::size_t application) const { return m_profiles[application]; }

    std::size_t cores() const { return m_cores.size(); }
    const Trigrams &trigrams(int core) const { return core < 0 ? m_none : m_trigrams[static_cast<std::size_t>(core)]; }
    QString coreText(int core) const { return core < 0 ? QString() : m_coreTexts[core]; }
    bool isOrdinary(int function) const { return function >= 0 && m_ordinary[static_cast<std::size_t>(function)]; }

    /// The likeness of two, without that of their names.
    Likeness bond(const Profile &one, const Profile &other) const;

    int findFunction(const QString &text) const;

private:
    Numbers m_cores, m_functions, m_items;
    QStringList m_coreTexts;
    std::vector<Trigrams> m_trigrams;
    std::vector<Profile> m_profiles;
    std::vector<bool> m_ordinary; ///< by function
    Trigrams m_none;
};

/// Case, accents and marks left out.
[[nodiscard]] QString folded(const QString &text);

} // namespace anjungan::duplicates
