// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger/ledger_findings.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// Checks the whole chain of the ledger, in constant memory and one snapshot.
[[nodiscard]] CacheResult<LedgerCheck> checkLedger(const CacheConnection &connection);

/// The number of the first of the `newest` entries that does not fit the one before it; 0 if all do. Within the
/// caller's snapshot.
[[nodiscard]] CacheResult<qint64> firstMisfit(const CacheConnection &connection, qint64 newest);

} // namespace anjungan::store
