// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search_match.h"
#include "core/query/search_pages.h"

namespace anjungan::query {

/// What some of the words may mean.
struct Meaning
{
    enum class Kind {
        Topic,  ///< a dataset, or a page
        Choice, ///< a value of a page's parameter
        Area,
        Agency,
    };

    Kind kind = Kind::Topic;
    QString id;        ///< of the dataset or the page; the value
    QString page;      ///< of a choice: whose parameter it is; of a topic that is a page: its id
    QString parameter; ///< that is set; empty for a topic
    quint32 words = 0; ///< a bit for each
    quint32 whole = 0; ///< those that are whole words of its name
    int score = 0;
};

/// The page and the values that all words mean together.
struct Meant
{
    const SearchPages::Page *page = nullptr;
    const PagePart *part = nullptr; ///< of the page: its rows are counted
    std::vector<Meaning> meanings;  ///< the topic first, if there is one
};

/// The rules are in docs/search.md. None if a word is left, or if only one thing is meant that is not a choice: then
/// that is what is found.
std::optional<Meant> interpret(const SearchPages &pages, quint32 words, const std::vector<Meaning> &meanings);

/// The choices of the pages' parameters, and the values by which the pages are narrowed, that have one of the words.
std::vector<Meaning> choiceMeanings(const workspace::Workspace &workspace, const SearchPages &pages,
                                    const Sought &sought, const QString &language);

} // namespace anjungan::query
