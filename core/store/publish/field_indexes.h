// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// Creates indexes on the dataset's key, area and period fields, which queries use, and drops others. A large dataset
/// also has one for each query of the kept workspace that lists the first rows in an order: it finds them without
/// reading the others. An index is named "anjungan_index_<dataset>.<column>", of several columns
/// "anjungan_index_<dataset>.<column>.<column>".
[[nodiscard]] CacheResult<void> updateIndexes(const CacheConnection &connection, const workspace::Dataset &dataset,
                                              const TableSchema &schema);

} // namespace anjungan::store
