// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/search_match.h"
#include "core/store/search/name_index.h"

namespace anjungan::query {

/// The rows of a dataset that a search found by their names.
struct FoundRows
{
    store::NamedDataset named;
    std::vector<qint64> fids; ///< of at most mostCounted of them; those that have the very words first
    bool isMore = false;      ///< there are more
};

struct FoundNames
{
    static constexpr std::size_t mostCounted = 1000; ///< of each dataset

    std::vector<FoundRows> rows; ///< none is empty
    bool isCorrected = false;

    [[nodiscard]] std::size_t count() const;
};

/// Searches the index of names: first for names that have the words, then for others, as long as there are only few.
/// The time does not grow with the number of rows that are found, except for beginnings of words that a great part of
/// all names has.
[[nodiscard]] QueryResult<FoundNames> searchNames(const Context &context, const Sought &words,
                                                  const QList<store::NamedDataset> &datasets);

/// Likewise, names in these datasets that have any of the words.
[[nodiscard]] QueryResult<FoundNames> searchAnyName(const Context &context, const Sought &sought,
                                                    const QList<store::NamedDataset> &datasets);

} // namespace anjungan::query
