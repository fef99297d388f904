// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/statement.h"

namespace anjungan::store {

/// Walks the whole chain of the ledger, in constant memory and one snapshot.
CacheResult<LedgerCheck> checkLedger(const Connection &connection);

} // namespace anjungan::store
