// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

#include <QString>

#include <optional>

/// What must be true of a staged dataset before it is published: DESIGN.md, "Sync: the rules that never bend", 1 and 2.
namespace anjungan::sync {

/// What the source promised while it was listed.
struct Promise
{
    std::optional<qint64> matched; ///< rows of the whole listing, as the pages said
    bool matchedMoved = false;     ///< two pages said different numbers: the source changed under the listing
    qint64 received = 0;           ///< rows that came
};

struct Verdict
{
    Outcome outcome = Outcome::Published; ///< Published, TouchedOnly, Unchanged, Held or Faulty
    QString line; ///< why it is held or faulty, or a fault of published data that must be told; may be empty

    bool operator==(const Verdict &) const = default;
};

/// `shrinkShare`: a publish that drops more than this share of the published rows is held until the same content has
/// been seen twice (a listing that was cut in silence looks like deletions), or `acceptHeld`.
Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, double shrinkShare,
               bool acceptHeld);

} // namespace anjungan::sync
