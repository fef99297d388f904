// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle.h"
#include "core/sync/timing/clock.h"

#include <functional>

/// Brings a cache up to a bundle by the same verify and publish as a sync. See docs/bundles.md.
namespace anjungan::sync {

struct BundleOptions
{
    double shrinkShare = 0.2; ///< a publish that drops more than this share of the rows is held
    bool acceptHeld = false;  ///< a person allowed it
    QStringList accepted;     ///< ids of datasets for which a person allowed it
    bool older = false;       ///< also what the cache has newer
    QStringList datasets;     ///< ids of those to take; empty: all
};

/// What became of one dataset of a bundle.
struct Applied
{
    enum class Left {
        No,              ///< it was applied, or failed
        NotNewer,        ///< the cache's content was confirmed at the same time or later
        OtherDefinition, ///< the workspace defines it otherwise than it was synced
        NotInWorkspace,
    };

    Left left = Left::No;
    Observation seen; ///< where it was left: dataset, the cache's rows, and why in the note; it is not in the ledger

    /// True where nothing went wrong: it is current, or rightly left.
    bool isFine() const;
};

/// "published", …, "held"; where it was left "not_newer", "other_definition", "not_in_workspace": as in --json.
QString outcomeName(const Applied &applied);

struct BundleReport
{
    QList<Applied> datasets;         ///< in the workspace's order; those it does not have follow
    QList<ExposureUpdate> exposures; ///< those of the workspace whose datasets the cache has

    bool isFine() const;
};

/// Applies each dataset of the bundle that the workspace has, one after the other; one that fails does not stop the
/// others. Then the exposures are computed. `tell` is called as each dataset is done. An error where the bundle's list
/// of datasets cannot be read.
CacheResult<BundleReport> applyBundle(const workspace::Workspace &workspace, Bundle &bundle, Cache &cache,
                                      const Clock &clock, const BundleOptions &options,
                                      const std::function<void(const Applied &)> &tell = {});

} // namespace anjungan::sync
