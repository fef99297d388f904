// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/linking.h"

#include "core/duplicates/name_core.h"
#include "core/duplicates/near_pairs.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace anjungan::duplicates {

namespace {

/// What the marks of one application take out.
struct Marks
{
    std::vector<int> keys; ///< of others, sorted
    bool hasFunction = false;
    bool hasName = false;

    bool isEmpty() const { return keys.empty() && !hasFunction && !hasName; }
    bool hasKey(int key) const { return std::ranges::binary_search(keys, key); }
};

/// Applications with the same profile. Those without marks are all linked to each other or all linked to none.
struct Bucket
{
    const Profile *profile;
    Places plain, marked;
    bool isOne = false; ///< the plain ones are linked
};

class Linker
{
public:
    Linker(const Applications &applications, const Profiles &profiles)
        : m_profiles(profiles), m_parents(applications.size())
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
        for (const Application &application : applications)
            m_keys.push_back(m_keyNumbers.of(application.key));
        std::map<Profile, std::size_t> known;
        for (std::size_t at = 0; at < applications.size(); ++at) {
            m_marks.push_back(marksOf(applications[at], profiles.of(at)));
            const auto [place, isNew] = known.try_emplace(profiles.of(at), m_buckets.size());
            if (isNew)
                m_buckets.push_back({&profiles.of(at), {}, {}});
            Bucket &bucket = m_buckets[place->second];
            (m_marks[at].isEmpty() ? bucket.plain : bucket.marked).push_back(at);
        }
    }

    std::vector<Places> linked()
    {
        linkFunctions();
        std::vector<Places> byCore(m_profiles.cores());
        for (std::size_t at = 0; at < m_buckets.size(); ++at)
            if (m_buckets[at].profile->core >= 0)
                byCore[static_cast<std::size_t>(m_buckets[at].profile->core)].push_back(at);
        for (const Places &same : byCore)
            for (std::size_t i = 0; i < same.size(); ++i)
                for (std::size_t j = i; j < same.size(); ++j)
                    linkAlike(m_buckets[same[i]], m_buckets[same[j]]);
        eachNearPair(m_profiles, [&](int one, int other) {
            for (const std::size_t a : byCore[static_cast<std::size_t>(one)])
                for (const std::size_t b : byCore[static_cast<std::size_t>(other)])
                    linkAlike(m_buckets[a], m_buckets[b]);
        });
        return groups();
    }

private:
    Marks marksOf(const Application &application, const Profile &profile)
    {
        Marks marks;
        for (const QString &mark : application.cleared) {
            if (const int key = m_keyNumbers.find(mark); key >= 0)
                marks.keys.push_back(key);
            marks.hasFunction |= profile.function >= 0 && m_profiles.findFunction(mark) == profile.function;
            marks.hasName |=
                profile.core >= 0 && nameCore(mark, application.ownerNames) == m_profiles.coreText(profile.core);
        }
        std::ranges::sort(marks.keys);
        return marks;
    }

    bool isCleared(std::size_t one, std::size_t other) const
    {
        const Profile &a = m_profiles.of(one);
        const Profile &b = m_profiles.of(other);
        const Marks &ofOne = m_marks[one];
        const Marks &ofOther = m_marks[other];
        return ofOne.hasKey(m_keys[other]) || ofOther.hasKey(m_keys[one]) ||
               ((ofOne.hasFunction || ofOther.hasFunction) && a.function == b.function) ||
               ((ofOne.hasName || ofOther.hasName) && a.core == b.core);
    }

    std::size_t rootOf(std::size_t at)
    {
        while (m_parents[at] != at)
            at = m_parents[at] = m_parents[m_parents[at]];
        return at;
    }

    void link(std::size_t one, std::size_t other)
    {
        const std::size_t a = rootOf(one), b = rootOf(other);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

    void linkMarked(const Places &marked, const Places &others)
    {
        for (const std::size_t one : marked)
            for (const std::size_t other : others)
                if (one != other && !isCleared(one, other))
                    link(one, other);
    }

    /// Whether the rule asks nothing of their names.
    bool areDoubleByFunction(const Bucket &one, const Bucket &other) const
    {
        return neededOfName(m_profiles.bond(*one.profile, *other.profile)) == 0;
    }

    void linkFunctions()
    {
        std::map<int, std::vector<Bucket *>> byFunction;
        for (Bucket &bucket : m_buckets)
            if (bucket.profile->function >= 0 && !m_profiles.isOrdinary(bucket.profile->function))
                byFunction[bucket.profile->function].push_back(&bucket);
        for (const auto &[function, buckets] : byFunction) {
            linkPlainByFunction(buckets);
            for (const Bucket *one : buckets) {
                Places marked = one->marked;
                std::erase_if(marked, [this](std::size_t at) { return m_marks[at].hasFunction; });
                for (const Bucket *other : buckets) {
                    if (marked.empty() || !areDoubleByFunction(*one, *other))
                        continue;
                    linkMarked(marked, other->plain);
                    linkMarked(marked, other->marked);
                }
            }
        }
    }

    /// From each bucket to those that it is not linked to yet, so that few pairs are compared.
    void linkPlainByFunction(std::vector<Bucket *> rest)
    {
        std::erase_if(rest, [](const Bucket *bucket) { return bucket->plain.empty(); });
        while (!rest.empty()) {
            std::vector<Bucket *> reached{rest.back()};
            rest.pop_back();
            linkPlain(*reached.front(), *reached.front());
            for (std::size_t at = 0; at < reached.size(); ++at) {
                const auto found = std::ranges::partition(
                    rest, [&](const Bucket *other) { return !areDoubleByFunction(*reached[at], *other); });
                for (Bucket *near : found) {
                    linkPlain(*reached[at], *near);
                    reached.push_back(near);
                }
                rest.erase(found.begin(), found.end());
            }
        }
    }

    /// All of one with all of the other, which may be the same.
    void linkAlike(Bucket &one, Bucket &other)
    {
        const bool isSame = &one == &other;
        if (isSame && one.plain.size() + one.marked.size() < 2)
            return;
        const bool arePlain = one.marked.empty() && other.marked.empty();
        if (arePlain && (one.isOne || one.plain.size() == 1) && (other.isOne || other.plain.size() == 1) &&
            rootOf(one.plain.front()) == rootOf(other.plain.front()))
            return;
        const Profile &a = *one.profile;
        const Profile &b = *other.profile;
        const Likeness bond = m_profiles.bond(a, b);
        const auto needed = neededOfName(bond);
        if (!needed || *needed == 0) // the latter are linked already
            return;
        if (a.core != b.core && likeness(m_profiles.trigrams(a.core), m_profiles.trigrams(b.core)) < *needed)
            return;
        linkPlain(one, other);
        linkMarked(one.marked, other.plain);
        linkMarked(one.marked, other.marked);
        if (!isSame)
            linkMarked(other.marked, one.plain);
    }

    void linkPlain(Bucket &one, Bucket &other)
    {
        if (one.plain.empty() || other.plain.empty())
            return;
        link(one.plain.front(), other.plain.front());
        for (Bucket *bucket : {&one, &other}) {
            if (bucket->isOne)
                continue;
            for (const std::size_t plain : bucket->plain)
                link(bucket->plain.front(), plain);
            bucket->isOne = true;
        }
    }

    std::vector<Places> groups()
    {
        std::vector<Places> all;
        std::vector<std::size_t> places(m_parents.size());
        for (std::size_t at = 0; at < m_parents.size(); ++at) {
            const std::size_t root = rootOf(at); // never after `at`
            if (root == at) {
                places[at] = all.size();
                all.emplace_back();
            }
            all[places[root]].push_back(at);
        }
        return all;
    }

    const Profiles &m_profiles;
    Numbers m_keyNumbers;
    std::vector<int> m_keys; ///< by application
    std::vector<Marks> m_marks;
    std::vector<Bucket> m_buckets;
    Places m_parents; ///< by application: one of its group that is not after it, itself for the first
};

} // namespace

std::vector<Places> linked(const Applications &applications, const Profiles &profiles)
{
    return Linker(applications, profiles).linked();
}

} // namespace anjungan::duplicates
