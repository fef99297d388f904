// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/comparison.h"
#include "core/store/publish/published_table.h"
#include "core/store/publish/table_content.h"
#include "core/store/stage/staged_fields.h"
#include "core/sync/values/pass.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// What a publish of what is staged of a dataset, and compared, will do. Right as long as nothing more is staged and
/// nothing of the dataset is published.
struct PublishPlan
{
    sync::Pass::Kind kind = sync::Pass::Kind::Full; ///< of a delta the table is known to hold what is staged
    Difference difference;
    PublishedTable published;
    StagedTable table; ///< as it will be
    geo::Box box;      ///< of it, degrees
    bool isNewTable = false;
    bool makesOutlines = false; ///< else those that are kept are right, or there are to be none

    bool differs() const { return isNewTable || !difference.isEmpty(); }
};

CacheResult<PublishPlan> planPublish(const CacheConnection &connection, const workspace::Dataset &dataset,
                                     const StagedFields &fields, const Difference &difference, sync::Pass::Kind kind);

} // namespace anjungan::store
