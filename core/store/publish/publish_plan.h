// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/comparison.h"
#include "core/store/publish/published_table.h"
#include "core/store/publish/table_content.h"
#include "core/store/stage/staged_fields.h"
#include "core/sync/values/pass.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// What a publish of a dataset's staged and compared rows will do. Valid until more is staged or the dataset is
/// published.
struct PublishPlan
{
    sync::Pass::Kind kind = sync::Pass::Kind::Full; ///< for a delta the schema is known to fit the staged rows
    Difference difference;
    PublishedTable published;
    StagedTable table; ///< after the publish
    geo::Box box;      ///< of the table, degrees
    bool isNewTable = false;
    bool makesOutlines = false; ///< otherwise the stored ones are valid, or there are to be none
    bool sortsPeriods = true;   ///< whether the periods of the table sort as time, see base::PeriodOrder

    [[nodiscard]] bool differs() const { return isNewTable || !difference.isEmpty(); }
};

[[nodiscard]] CacheResult<PublishPlan> planPublish(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                   const StagedFields &fields, const Difference &difference,
                                                   sync::Pass::Kind kind);

} // namespace anjungan::store
