// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"

/// What this device knows of itself: its syncs, and what its cache file is full of.
namespace anjungan::query {

/// What the cache file keeps, in bytes. Indexes and outlines count with their dataset.
struct Storage
{
    struct Part
    {
        QString dataset; ///< id of the workspace, or of one that the workspace no longer has
        qint64 bytes = 0;
        qint64 past = 0; ///< of them for former rows (history)

        bool operator==(const Part &) const = default;
    };

    QList<Part> datasets; ///< in the workspace's order, then the others; empty: this SQLite cannot tell
    qint64 ledger = 0;    ///< the syncs' observations
    qint64 other = 0;     ///< index of names, workspace, the tables of the format
    qint64 whole = 0;     ///< the file with its WAL
    qint64 unused = 0;    ///< pages of it that are free: filled again before it grows
    qint64 room = 0;      ///< left on its disk for this user

    bool operator==(const Storage &) const = default;
};

/// Reads every page's header of the file: some tenths of a second for 100 MB.
[[nodiscard]] QueryResult<Storage> storageOf(const Context &context);

/// The latest syncs of a dataset, the newest first, `most` at most.
[[nodiscard]] QueryResult<QList<store::LedgerEntry>> syncsOf(const Context &context, const QString &dataset, int most);

} // namespace anjungan::query
