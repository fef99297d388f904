// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/dataset_state.h"
#include "core/sync/values/outcome.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/stage_summary.h"

#include <QString>

#include <optional>

/// What must be true of a staged dataset before it is published: it is whole, or not published at all; and a listing
/// that failed, was cut or looks odd is never read as deletions.
namespace anjungan::sync {

struct Verdict
{
    Outcome outcome = Outcome::Published; ///< Published, TouchedOnly, Unchanged, Held or Faulty
    message::Messages why; ///< it is held or faulty, or faults of published data that must be told; may be empty

    bool operator==(const Verdict &) const = default;
};

/// A field that the workspace promises, and that is published, must not vanish: figures would go blank in silence.
///
/// Rows that are older than what is published come from a cache on the way, or from a source that was set back: held,
/// too, until seen twice.
///
/// `shrinkShare`: a publish that drops more than this share of the published rows is held until the same content has
/// been seen twice (a listing that was cut in silence looks like deletions), or `acceptHeld`. So is one that drops any
/// rows while others came twice.
Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, double shrinkShare,
               bool acceptHeld);

} // namespace anjungan::sync
