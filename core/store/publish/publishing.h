// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/outline_work.h"
#include "core/store/publish/publish_plan.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/publication.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// Replaces what is published of a dataset by what is staged and compared, with its record and its observation, in one
/// transaction: readers see the old or the new. Where nothing differs only the record is written. After an error all is
/// as before.
///
/// `outlines` are those of the table as it will be; where there are none yet and the plan wants them, they are made
/// meanwhile.
CacheResult<void> publish(const CacheConnection &connection, const workspace::Dataset &dataset, const PublishPlan &plan,
                          std::unique_ptr<OutlineWork> outlines, const sync::Publication &publication,
                          const sync::Observation &observation);

} // namespace anjungan::store
