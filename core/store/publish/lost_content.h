// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"
#include "core/store/stage/staged_fields.h"
#include "core/sync/values/stage_summary.h"
#include "core/workspace/dataset.h"

namespace anjungan::store {

/// Those of the fields that have at least one value in the published rows of the dataset's part.
[[nodiscard]] CacheResult<QStringList> fieldsWithValues(const CacheConnection &connection,
                                                        const workspace::Dataset &dataset, const QStringList &fields);

/// Sets in the summary of all rows of a dataset what they lack of what the workspace names, and what the published rows
/// have and these do not: fields, values of fields, geometries.
[[nodiscard]] CacheResult<void> findLostContent(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                const StagedFields &fields, sync::StageSummary &summary);

} // namespace anjungan::store
