// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

/// The ledger is a chain: each entry (anjungan_observation, with its rows of anjungan_change) carries the SHA-256 of
/// its content and of the hash before it, so that what was altered, taken out or put in later can be found. What
/// exactly is hashed is said in docs/decisions/0011-ledger-chain.md.
namespace anjungan::store {

/// An entry as it stands in the cache.
struct ChainedEntry
{
    qint64 seq = 0;
    QString dataset;
    QString at;
    QByteArray hash;    ///< empty where it has none
    QByteArray content; ///< canonical, ASCII
};

/// SELECT of the entries' `seq, dataset, at, hash` and content, without WHERE and ORDER BY.
QString selectEntries();

/// Of the statement's current row, of selectEntries().
ChainedEntry entryOf(const Statement &row);

/// `before` is the hash of the entry before, empty for the first.
QByteArray chainHash(const QByteArray &before, const QByteArray &content);

/// Gives the last entry its hash, in the transaction that appended it and after its rows of anjungan_change.
CacheResult<void> chainLastEntry(const CacheConnection &connection);

/// Gives all entries their hashes: those of a ledger that had none.
CacheResult<void> chainAllEntries(const CacheConnection &connection);

} // namespace anjungan::store
