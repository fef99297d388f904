// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_titles.h"

#include "core/query/subject.h"

#include <algorithm>
#include <bit>
#include <ranges>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// A match of the line below counts where the title lacks the word.
void addHit(std::vector<RatedHit> &hits, const Sought &sought, SearchHit hit)
{
    TextMatch match = matchOf(sought, hit.title);
    const TextMatch below = matchOf(sought, hit.detail);
    hit.matched = match.ranges;
    hit.matchedBelow = below.ranges;
    if ((below.words & ~match.words) != 0) {
        match.near |= below.near & ~match.words;
        match.words |= below.words;
        match.score += below.score / 2;
    }
    if (match.words != 0)
        hits.push_back({std::move(hit), std::move(match)});
}

QString agencyName(const workspace::Workspace &workspace, const QString &id)
{
    const workspace::Agency *agency = workspace.agency(id);
    return agency ? agency->shortName : QString();
}

std::vector<RatedHit> agencyHits(const workspace::Workspace &workspace, const SearchPages &pages, const Sought &sought)
{
    std::vector<RatedHit> hits;
    for (const workspace::Agency &agency : workspace.agencies)
        addHit(hits, sought,
               {.title = agency.shortName,
                .matched = {},
                .detail = agency.name == agency.shortName ? QString() : agency.name,
                .matchedBelow = {},
                .key = agency.id,
                .link = pages.toAgency(agency.id)});
    return hits;
}

std::vector<RatedHit> pageHits(const workspace::Workspace &workspace, const Sought &sought, const QString &language)
{
    std::vector<RatedHit> hits;
    for (const workspace::PageSpec &page : workspace.pages)
        if (!page.detail) // for one key, which nothing here gives
            addHit(hits, sought,
                   {.title = page.title.in(language),
                    .matched = {},
                    .detail = page.subtitle.in(language),
                    .matchedBelow = {},
                    .key = page.id,
                    .link = SearchPages::toPage(page.id)});
    return hits;
}

std::vector<RatedHit> datasetHits(const workspace::Workspace &workspace, const Sought &sought, const QString &language)
{
    std::vector<RatedHit> hits;
    for (const workspace::Dataset &dataset : workspace.datasets)
        addHit(hits, sought,
               {.title = titleOf(dataset, language),
                .matched = {},
                .detail = agencyName(workspace, dataset.publisher),
                .matchedBelow = {},
                .key = dataset.id,
                .link = SearchPages::toDataset(dataset.id)});
    return hits;
}

std::vector<RatedHit> fieldHits(const workspace::Workspace &workspace, const Sought &sought, const QString &language)
{
    std::vector<RatedHit> hits;
    for (const workspace::Dataset &dataset : workspace.datasets)
        for (const workspace::Field &field : dataset.fields) {
            const QString title = field.title.in(language);
            if (matchOf(sought, title).words == 0)
                continue; // the dataset itself is found by its title
            addHit(hits, sought,
                   {.title = title,
                    .matched = {},
                    .detail = titleOf(dataset, language),
                    .matchedBelow = {},
                    .key = dataset.id + u'/' + field.name,
                    .link = SearchPages::toDataset(dataset.id)});
        }
    return hits;
}

} // namespace

void keepBest(std::vector<RatedHit> &hits, quint32 all)
{
    const auto words = [](const RatedHit &hit) { return std::popcount(hit.match.words & ~hit.match.near); };
    std::ranges::stable_sort(hits, [&](const RatedHit &a, const RatedHit &b) {
        return std::pair(words(a), a.match.score) > std::pair(words(b), b.match.score);
    });
    if (hits.empty())
        return;
    // What lacks a word, and has the others only nearly so, is something else.
    const int most = words(hits.front());
    std::erase_if(hits,
                  [&](const RatedHit &hit) { return words(hit) < most || (most == 0 && hit.match.words != all); });
}

TitleHits titleHits(const workspace::Workspace &workspace, const SearchPages &pages, const Sought &sought,
                    const QString &language)
{
    TitleHits hits{.agencies = agencyHits(workspace, pages, sought),
                   .pages = pageHits(workspace, sought, language),
                   .datasets = datasetHits(workspace, sought, language),
                   .fields = fieldHits(workspace, sought, language)};
    for (std::vector<RatedHit> *each : {&hits.agencies, &hits.pages, &hits.datasets, &hits.fields})
        keepBest(*each, sought.all());
    return hits;
}

void addGroup(SearchAnswer &answer, SearchGroup group, const std::vector<RatedHit> &hits, int limit)
{
    if (hits.empty())
        return;
    for (const RatedHit &hit : hits | std::views::take(limit))
        group.hits << hit.hit;
    answer.groups << std::move(group);
}

void addGroups(SearchAnswer &answer, const TitleHits &hits, int limit)
{
    const auto add = [&](SearchKind kind, const std::vector<RatedHit> &of) {
        addGroup(answer, {.kind = kind, .dataset = {}, .title = {}, .count = static_cast<qint64>(of.size())}, of,
                 limit);
    };
    add(SearchKind::Agencies, hits.agencies);
    add(SearchKind::Pages, hits.pages);
    add(SearchKind::Datasets, hits.datasets);
    add(SearchKind::Fields, hits.fields);
}

} // namespace anjungan::query
