// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/table.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/history_limits.h"

#include <QDateTime>

namespace anjungan::store {

/// Keeps the values of the published rows that the staged and compared ones will change or remove, for the entry that
/// the ledger gets next. `lastFid`: the greatest that the table has used. To be called in the publish's transaction,
/// before the rows are written. Rows of which only the time stamp changes are not kept.
[[nodiscard]] CacheResult<void> keepPast(const CacheConnection &connection, const QString &dataset,
                                         const QList<TableColumn> &published, bool hasGeometry, qint64 lastFid);

/// Drops what is beyond the limits, of all datasets, whole publishes, the oldest first; in one transaction. Returns the
/// number of rows dropped.
[[nodiscard]] CacheResult<qint64> trimHistory(const CacheConnection &connection, const workspace::HistoryLimits &limits,
                                              const QDateTime &now);

} // namespace anjungan::store
