// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/bundle_entries.h"
#include "ui/words/cache_entries.h"
#include "ui/words/common_entries.h"
#include "ui/words/compliance_entries.h"
#include "ui/words/query_entries.h"
#include "ui/words/source_entries.h"
#include "ui/words/survey_entries.h"
#include "ui/words/sync_entries.h"
#include "ui/words/workspace_entries.h"

namespace anjungan::words {

using Catalogue = std::array<Entry, message::allCodes.size()>;

constexpr std::size_t indexOf(Code code) { return static_cast<std::size_t>(std::to_underlying(code)); }

/// The entries of all codes, indexed by the code's number.
consteval Catalogue makeCatalogue()
{
    Catalogue all{};
    const auto add = [&all](std::span<const Entry> entries) {
        for (const Entry &entry : entries)
            all[indexOf(entry.code)] = entry;
    };
    add(commonEntries);
    add(workspaceEntries);
    add(sourceEntries);
    add(syncEntries);
    add(cacheEntries);
    add(bundleEntries);
    add(queryEntries);
    add(complianceEntries);
    add(surveyEntries);
    return all;
}

inline constexpr Catalogue catalogue = makeCatalogue();

consteval bool isWhole()
{
    for (const Entry &entry : catalogue)
        if (!entry.text)
            return false;
    return true;
}
static_assert(isWhole(), "a code has no entry");

} // namespace anjungan::words
