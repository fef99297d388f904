// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/failure.h"
#include "core/sync/values/pass.h"

namespace anjungan::sync {

/// The result of revalidating the pages of an earlier listing.
struct Probed
{
    bool isConfirmed = false;             ///< all pages are unchanged
    std::optional<source::Fetched> first; ///< otherwise the changed first page, if it was received
    std::optional<Failure> failure;       ///< the source could not be reached at all
    std::chrono::seconds age{0};          ///< of the oldest answer
    int requests = 0;
    qint64 bytes = 0;
};

/// Requests one page if its validator, or the newest row, covers all, otherwise each, up to the first changed one. A
/// page that no longer exists counts as changed. `pages` must not be empty.
[[nodiscard]] QCoro::Task<Probed> probe(source::Connector &connector, QList<PageValidator> pages, std::stop_token stop);

} // namespace anjungan::sync
