// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/table.h"
#include "core/store/sqlite/statement.h"

#include <QHash>

/// The table anjungan_past_<id> of a dataset: one row for each row that a publish changed or removed, with the values
/// that it had before. `entry` is the publish's number in the ledger, `fid` the row's, `gone` 1 if it was removed;
/// `geom`; then c0, c1, …, which anjungan_history_field maps to the names of fields. Columns are never dropped, so that
/// a changed schema leaves what is kept.
namespace anjungan::store {

/// The columns of a past table, by the names of the fields.
using PastColumns = QHash<QString, QString>;

QString pastTable(const QString &dataset); ///< its name, unquoted

/// Drops the table, if it exists, with all that is known of its publishes.
SqlCommands dropPastTable(const QString &dataset);

/// Empty if there is no such table.
[[nodiscard]] CacheResult<PastColumns> readPastColumns(const CacheConnection &connection, const QString &dataset);

/// Creates the table, or adds the columns that it lacks. A table with too many columns is dropped first, with what it
/// keeps. To be called in a transaction.
[[nodiscard]] CacheResult<PastColumns> preparePastTable(const CacheConnection &connection, const QString &dataset,
                                                        const QList<TableColumn> &columns);

} // namespace anjungan::store
