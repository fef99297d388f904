// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search_match.h"
#include "core/query/search_pages.h"

namespace anjungan::query {

/// A hit with how well it fits, so that the best are shown.
struct RatedHit
{
    SearchHit hit;
    TextMatch match;
};

/// The agencies, pages, datasets and fields of the workspace that have the words; those that have only some of them, if
/// none has all. The best first.
struct TitleHits
{
    std::vector<RatedHit> agencies, pages, datasets, fields;
};

TitleHits titleHits(const workspace::Workspace &workspace, const SearchPages &pages, const Sought &sought,
                    const QString &language);

/// Adds a group with the first `limit` hits, if there are any; `count` is how many there are.
void addGroup(SearchAnswer &answer, SearchGroup group, const std::vector<RatedHit> &hits, int limit);
void addGroups(SearchAnswer &answer, const TitleHits &hits, int limit);

/// Sorts by how well they fit, and keeps those with as many words as the best. `all`: a bit for each word.
void keepBest(std::vector<RatedHit> &hits, quint32 all);

} // namespace anjungan::query
