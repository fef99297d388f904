// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/table_content.h"
#include "core/store/records/area_change.h"
#include "core/workspace/workspace.h"

/// How many rows of each area a publish added, changed and removed (anjungan_change), for "what changed since".
namespace anjungan::store {

/// Counts what the publish of `next` in place of `published` (null where nothing is) changes per area, where the
/// dataset says which field holds the area, for the entry of the ledger that is appended next: in its transaction,
/// after the stage was compared and before anything of the difference is applied.
///
/// A row that moves from one area to another is removed from the one and added to the other, so that in each area rows
/// before + added - removed = rows after. Rows without a code count under the empty one.
CacheResult<void> countAreaChanges(const CacheConnection &connection, const workspace::Dataset &dataset,
                                   const TableSchema *published, const StagedTable &next);

/// Sums by area of all entries of a time `since` or later.
CacheResult<QList<AreaChange>> readAreaChanges(const CacheConnection &connection, const QString &dataset,
                                               const QDateTime &since);

} // namespace anjungan::store
