// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/groups.h"

#include "core/duplicates/linking.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace anjungan::duplicates {

namespace {

/// The number that occurs most often, the least of them; -1 without one.
class Commonest
{
public:
    void add(int number)
    {
        if (number >= 0)
            ++m_counts[number];
    }

    int number() const
    {
        const auto most = std::ranges::max_element(m_counts, {}, [](const auto &each) { return each.second; });
        return most == m_counts.end() ? -1 : most->first;
    }

    /// How often it occurs; 0 for once, which nobody shares.
    int count() const
    {
        const int number = this->number();
        const int found = number < 0 ? 0 : m_counts.at(number);
        return found < 2 ? 0 : found;
    }

private:
    std::map<int, int> m_counts;
};

/// Applications in the order of their keys: nothing below depends on the order that they were given in.
struct Sorted
{
    Applications applications;
    Places given; ///< by place here, the place where it was given

    explicit Sorted(const Applications &unsorted) : given(unsorted.size())
    {
        std::iota(given.begin(), given.end(), std::size_t{0});
        std::ranges::stable_sort(given, {},
                                 [&](std::size_t at) { return std::tie(unsorted[at].key, unsorted[at].name); });
        applications.reserve(unsorted.size());
        for (const std::size_t at : given)
            applications.push_back(unsorted[at]);
    }
};

class GroupMaker
{
public:
    GroupMaker(const Sorted &sorted, const Profiles &profiles, const Places &places)
        : m_all(sorted), m_profiles(profiles), m_places(places)
    {
        for (const std::size_t at : places) {
            const Profile &profile = profiles.of(at);
            m_functions.add(profile.function);
            m_names.add(profile.core);
            for (const int item : profile.data)
                m_data.add(item);
            for (const int item : profile.users)
                m_users.add(item);
            ++m_owners[sorted.applications[at].owner];
        }
    }

    Group made() const
    {
        Group group{.id = {}, .function = functionText(), .name = m_profiles.coreText(m_names.number()), .members = {}};
        group.owners = static_cast<int>(m_owners.size()) - (m_owners.contains(QString()) ? 1 : 0);
        group.sameFunction = m_functions.count();
        group.sameData = m_data.count();
        group.sameUsers = m_users.count();
        for (const std::size_t at : m_places)
            group.members.push_back(memberOf(at));
        for (const Member &member : group.members)
            group.likeness += member.name / static_cast<double>(group.members.size());
        addCosts(group);
        const bool isOrdinary = m_profiles.isOrdinary(m_functions.number());
        group.id = group.sameFunction == 0 || isOrdinary ? m_all.applications[m_places.front()].key : group.function;
        return group;
    }

private:
    QString functionText() const
    {
        for (const std::size_t at : m_places)
            if (m_profiles.of(at).function == m_functions.number())
                return m_all.applications[at].function;
        return {};
    }

    Member memberOf(std::size_t at) const
    {
        const Profile &profile = m_profiles.of(at);
        const auto has = [](const std::vector<int> &items, const Commonest &common) {
            return common.count() > 0 && std::ranges::binary_search(items, common.number());
        };
        return {.application = m_all.given[at],
                .name = profile.core >= 0 && profile.core == m_names.number()
                            ? 1.0
                            : likeness(m_profiles.trigrams(profile.core), m_profiles.trigrams(m_names.number())),
                .hasFunction = m_functions.count() > 0 && profile.function == m_functions.number(),
                .hasData = has(profile.data, m_data),
                .hasUsers = has(profile.users, m_users),
                .isWithinOwner =
                    !m_all.applications[at].owner.isEmpty() && m_owners.at(m_all.applications[at].owner) > 1};
    }

    void addCosts(Group &group) const
    {
        double greatest = 0;
        Member *withGreatest = nullptr;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const auto cost = knownCost(m_all.applications[m_places[i]]);
            if (!cost)
                continue;
            Member &member = group.members[i];
            member.saved = *cost;
            group.cost += *cost;
            ++group.knownCosts;
            if (!withGreatest || *cost > greatest) {
                greatest = *cost;
                withGreatest = &member;
            }
        }
        if (withGreatest)
            withGreatest->saved = 0;
        for (const Member &member : group.members)
            group.saving += member.saved;
    }

    const Sorted &m_all;
    const Profiles &m_profiles;
    const Places &m_places;
    Commonest m_functions, m_names, m_data, m_users;
    std::map<QString, int> m_owners;
};

} // namespace

std::optional<double> knownCost(const Application &application)
{
    const auto cost = application.cost;
    return cost && std::isfinite(*cost) && *cost >= 0 ? cost : std::nullopt;
}

std::vector<Group> groupsOf(const Applications &applications, const Rules &rules)
{
    const Sorted sorted(applications);
    const Profiles profiles(sorted.applications, rules);
    std::vector<Group> groups;
    for (const Places &places : linked(sorted.applications, profiles))
        if (places.size() > 1)
            groups.push_back(GroupMaker(sorted, profiles, places).made());
    std::ranges::stable_sort(groups, std::ranges::greater(), [](const Group &group) { return group.members.size(); });
    // Those that share a function, and were cleared of each other, are told apart by a key.
    QSet<QString> taken;
    for (Group &group : groups) {
        if (taken.contains(group.id))
            group.id += u' ' + applications[group.members.front().application].key;
        taken.insert(group.id);
    }
    return groups;
}

} // namespace anjungan::duplicates
