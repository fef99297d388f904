// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/publication.h"

/// The state that a sync needs from the last one (columns of anjungan_dataset), as part of a dataset's record.
namespace anjungan::store {

/// Without what is held (held_records.h), which older bundles have no columns for.
[[nodiscard]] CacheResult<sync::DatasetState> readState(const CacheConnection &connection, const QString &dataset);

/// Stores it after a publish.
SqlCommand keepState(const QString &dataset, const sync::Publication &publication);

} // namespace anjungan::store
