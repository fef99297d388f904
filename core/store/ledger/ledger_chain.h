// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

/// The ledger is a chain: each entry (anjungan_observation, with its rows of anjungan_change) has the SHA-256 of its
/// content and of the previous hash, so that later changes, removals and insertions can be detected.
/// docs/decisions/0011-ledger-chain.md defines what is hashed.
namespace anjungan::store {

/// An entry of the cache.
struct ChainedEntry
{
    qint64 seq = 0;
    QString dataset;
    QString at;
    QByteArray hash;    ///< may be empty
    QByteArray content; ///< canonical, ASCII
};

/// SELECT of the entries' `seq, dataset, at, hash` and content, without WHERE and ORDER BY.
QString selectEntries();

/// The entry in the current row of a statement with selectEntries().
ChainedEntry entryOf(const Statement &row);

/// `before` is the previous entry's hash, empty for the first.
QByteArray chainHash(const QByteArray &before, const QByteArray &content);

/// Sets the last entry's hash; to be called in the transaction that appended it, after its rows of anjungan_change.
[[nodiscard]] CacheResult<void> chainLastEntry(const CacheConnection &connection);

/// Sets the hashes of all entries, for a ledger without hashes.
[[nodiscard]] CacheResult<void> chainAllEntries(const CacheConnection &connection);

} // namespace anjungan::store
