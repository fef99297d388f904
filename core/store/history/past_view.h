// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history/past_table.h"
#include "core/store/ledger/ledger_entry.h"
#include "core/store/records/table.h"

#include <QDateTime>

#include <optional>

namespace anjungan::store {

/// A published dataset as it was at an earlier time.
struct PastView
{
    qint64 entry = 0;   ///< of the ledger: the last publish that counts
    qint64 lastFid = 0; ///< the greatest fid that the table had then
    PastColumns columns;

    /// A kept value of the row p of the past table, in the form of the column's present type. Null if the dataset did
    /// not have the field then, and for a value of another type that has no such form.
    [[nodiscard]] QString valueSql(const TableColumn &column) const;

    /// A query of fid, geom if the table has one, and the table's columns under their names: the rows of that time
    /// with their values as valueSql() has them.
    [[nodiscard]] QString rowsSql(const Table &table) const;
};

/// What the history knows of a dataset at a time.
struct PastState
{
    /// From when on the history is complete: the last publish whose former values are not kept. None if nothing is
    /// published.
    std::optional<QDateTime> begins;
    /// The last publish that counts at that time.
    std::optional<LedgerEntry> publish;
    /// None: the present rows are those of that time. Only if the time is not before `begins`.
    std::optional<PastView> view;
    [[nodiscard]] bool isKnown(const QDateTime &time) const { return begins && *begins <= time; }
};

[[nodiscard]] CacheResult<PastState> readPastState(const CacheConnection &connection, const QString &dataset,
                                                   const QDateTime &time);

} // namespace anjungan::store
