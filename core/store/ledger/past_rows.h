// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/past_rows.h"

#include <QDateTime>
#include <QList>

namespace anjungan::store {

/// sync::Cache::pastRows(), from the ledger. Reads only the entries since `from` that changed something, by their
/// index, so that the length of the ledger does not matter.
[[nodiscard]] CacheResult<QList<sync::PastRows>> readPastRows(const CacheConnection &connection, const QString &dataset,
                                                              const QDateTime &from, const QDateTime &now);

} // namespace anjungan::store
