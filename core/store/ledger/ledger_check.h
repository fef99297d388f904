// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ledger/ledger_findings.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// Checks the whole chain of the ledger, in constant memory and one snapshot.
[[nodiscard]] CacheResult<LedgerCheck> checkLedger(const CacheConnection &connection);

} // namespace anjungan::store
