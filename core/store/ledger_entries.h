// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/statement.h"

/// The ledger's entries (anjungan_observation) as observations.
namespace anjungan::store {

/// What schema version 4 adds to the ledger's table.
Commands ledgerColumns();

/// The entry is whole once chainLastEntry() (ledger_chain.h) has run in the same transaction.
Command appendObservation(const sync::Observation &seen);

/// The latest entries, the newest first; of all datasets where `dataset` is empty.
CacheResult<QList<LedgerEntry>> readObservations(const Connection &connection, const QString &dataset, int most);

} // namespace anjungan::store
