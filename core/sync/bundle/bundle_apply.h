// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle.h"
#include "core/sync/shrink_guard.h"
#include "core/sync/timing/clock.h"
#include "core/sync/values/attention_found.h"

#include <functional>

/// Updates a cache from a bundle, verifying and publishing like a sync. See docs/bundles.md.
namespace anjungan::sync {

struct BundleOptions
{
    double shrinkShare = usualShrinkShare; ///< see GuardRule
    bool acceptHeld = false;               ///< publishes such datasets, allowed by a person
    QStringList accepted;                  ///< likewise, only datasets with these ids
    bool older = false;                    ///< also datasets that are newer in the cache
    QStringList datasets;                  ///< ids of those to apply; empty: all
    Attending attending = {};              ///< as after a sync of each dataset; null: the next sync attends
};

/// The result for one dataset of a bundle.
struct Applied
{
    enum class Left {
        No,              ///< it was applied, or failed
        NotNewer,        ///< the cache's content was confirmed at the same time or later
        OtherDefinition, ///< the workspace defines it differently
        NotInWorkspace,
        LeftOut, ///< workspace::Dataset::isLeftOut
    };

    Left left = Left::No;
    Observation seen; ///< if it was skipped: dataset, the cache's rows, and the reason in the note; not in the ledger

    /// True if nothing failed: it is current, or was skipped with reason.
    [[nodiscard]] bool isFine() const;
};

/// The name for --json: "published", …, "held"; if it was skipped "not_newer", "other_definition", "not_in_workspace".
QString outcomeName(const Applied &applied);

struct BundleReport
{
    QList<Applied> datasets;         ///< in the workspace's order, followed by those that it does not have
    QList<ExposureUpdate> exposures; ///< those of the workspace whose datasets the cache has

    [[nodiscard]] bool isFine() const;
};

/// Applies each dataset of the bundle that the workspace has, one after the other; a failure does not stop the others.
/// Then the exposures are computed. `onApplied` is called after each dataset. An error if the bundle's list of datasets
/// cannot be read.
[[nodiscard]] CacheResult<BundleReport> applyBundle(const workspace::Workspace &workspace, Bundle &bundle, Cache &cache,
                                                    const Clock &clock, const BundleOptions &options,
                                                    const std::function<void(const Applied &)> &onApplied = {});

} // namespace anjungan::sync
