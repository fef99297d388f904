// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/publication.h"

/// What a sync needs to know of the last one (columns of anjungan_dataset), as part of a dataset's record.
namespace anjungan::store {

CacheResult<sync::DatasetState> readState(const CacheConnection &connection, const QString &dataset);

/// Brings it up to a publish.
SqlCommand keepState(const QString &dataset, const sync::Publication &publication);

} // namespace anjungan::store
