// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/duplicates/application.h"

namespace anjungan::duplicates {

/// One application of a group.
struct Member
{
    std::size_t application = 0; ///< its place in what was given
    double name = 0;             ///< how alike its name is to the most frequent one of the group, from 0 to 1
    bool hasFunction = false;    ///< the most frequent function of the group
    bool hasData = false;        ///< works on the data that most of the group work on
    bool hasUsers = false;
    bool isWithinOwner = false; ///< its owner has another one in the group
    double saved = 0;           ///< its cost, if one for all would save it: of all but that with the greatest
};

/// Applications that may stand for the same thing.
struct Group
{
    QString id;       ///< its most frequent function where that is not an ordinary one, otherwise a key; different for
                      ///< each group
    QString function; ///< the most frequent one, as written; may be empty
    QString name;     ///< nameCore(), the most frequent one; may be empty
    std::vector<Member> members; ///< by their keys; two at least
    int owners = 0;
    double likeness = 0;                               ///< mean of Member::name
    int sameFunction = 0, sameData = 0, sameUsers = 0; ///< members; 0 where fewer than two have it
    double cost = 0;                                   ///< sum of those that are known
    int knownCosts = 0;
    double saving = 0; ///< what one for all would save: `cost` without the greatest one
};

/// The groups of likely duplicates, the largest first. They do not depend on the order of `applications`, if their keys
/// differ. Takes less than a second for 5,000.
[[nodiscard]] std::vector<Group> groupsOf(const Applications &applications, const Rules &rules);

/// The cost, if it is one that can be added up.
[[nodiscard]] std::optional<double> knownCost(const Application &application);

} // namespace anjungan::duplicates
