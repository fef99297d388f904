// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/table_content.h"
#include "core/store/records/area_change.h"
#include "core/workspace/workspace.h"

/// How many rows of each area a publish added, changed and removed (anjungan_change), for "what changed since".
namespace anjungan::store {

/// Counts per area the changes of publishing `next` instead of `published` (null if nothing is published), if the
/// dataset declares its area field, for the next entry of the ledger. To be called in its transaction, after the
/// comparison and before the difference is applied.
///
/// A row that moves from one area to another is removed from the first and added to the second, so that in each area
/// rows before + added - removed = rows after. Rows without a code count under the empty code.
[[nodiscard]] CacheResult<void> countAreaChanges(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                 const TableSchema *published, const StagedTable &next);

/// Replaces the recorded changes of the dataset's held delivery (anjungan_held) by those of publishing `next`, counted
/// in the same way, with the number of published rows in each changed area. Without an area field all rows count under
/// the empty code. In a transaction of the caller, after the comparison.
[[nodiscard]] CacheResult<void> keepHeldChanges(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                const TableSchema *published, const StagedTable &next);

/// Sums by area over all entries at `since` or later.
[[nodiscard]] CacheResult<QList<AreaChange>> readAreaChanges(const CacheConnection &connection, const QString &dataset,
                                                             const QDateTime &since);

} // namespace anjungan::store
