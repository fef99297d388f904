// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/outline_work.h"
#include "core/store/publish/publish_plan.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/publication.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// Replaces a dataset's published rows by the staged and compared ones, with its record and its observation, in one
/// transaction: readers see either the old or the new state. If nothing differs, only the record is written. After an
/// error nothing has changed.
///
/// `outlines` are those of the table after the publish; if they are missing and the plan needs them, they are made
/// meanwhile.
[[nodiscard]] CacheResult<void> publish(const CacheConnection &connection, const workspace::Dataset &dataset,
                                        const PublishPlan &plan, std::unique_ptr<OutlineWork> outlines,
                                        const sync::Publication &publication, const sync::Observation &observation);

} // namespace anjungan::store
