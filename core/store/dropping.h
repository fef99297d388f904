// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

/// Removes datasets from a cache, as if they had never been synced. What the ledger says of them stays.
namespace anjungan::store {

/// The commands that remove a dataset's rows, with all that is known of them but their history and names.
SqlCommands dropDataset(const QString &dataset);

/// Removes the exposures that were computed from the datasets, and then those that are published with their history and
/// names: two transactions. Then the file is made smaller, if the disk has room for that. Does nothing where none is
/// published.
[[nodiscard]] CacheResult<void> dropDatasets(const CacheConnection &connection, const QStringList &datasets);

} // namespace anjungan::store
