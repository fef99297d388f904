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

/// A delivery without a field that the workspace promises and that is published is held, since figures would silently
/// become empty.
///
/// Rows older than the published ones come from a proxy's cache, or from a source that was set back: they are also
/// held, until two syncs receive the same.
///
/// `shrinkShare`: a publish that removes more than this share of the published rows (a silently truncated listing looks
/// like deletions) is held until two syncs receive the same content, or with `acceptHeld` published. So is one that
/// removes any rows while others were received twice.
Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, double shrinkShare,
               bool acceptHeld);

} // namespace anjungan::sync
