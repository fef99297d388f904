// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/search.h"

namespace anjungan::query {

/// Searches the names in the cache and the titles of the workspace (docs/search.md).
[[nodiscard]] QueryResult<SearchAnswer> searched(const Context &context, const SearchQuestion &question);

/// The same without a cache: only what the workspace has.
[[nodiscard]] SearchAnswer searchedTitles(const workspace::Workspace &workspace, const SearchQuestion &question);

} // namespace anjungan::query
