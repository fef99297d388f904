// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/search_titles.h"

namespace anjungan::query {

/// What all words mean together, with the number of rows; none if nothing does. `areas` are those
/// that have any of the words.
[[nodiscard]] QueryResult<std::optional<Interpretation>> meaningOf(const Context &context,
                                                                   const SearchQuestion &question, const Sought &sought,
                                                                   const SearchPages &pages,
                                                                   const std::vector<RatedHit> &areas);

} // namespace anjungan::query
