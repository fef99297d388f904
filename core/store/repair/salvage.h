// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

#include <optional>

namespace anjungan::store {

/// What became of a ledger that was in a damaged cache.
struct SavedLedger
{
    qint64 saved = 0;           ///< entries, each with its number and its hash
    std::optional<qint64> lost; ///< nothing: some, nobody knows how many

    bool isWhole() const { return lost == 0; }
};

/// Copies the ledger (anjungan_observation, anjungan_change) of a damaged cache into a new one as far as it can be
/// read. What is lost leaves a gap in the numbers, also at the end, so that the check of the chain tells it. The
/// damaged file is only read. An error is one of the new cache.
CacheResult<SavedLedger> saveLedger(const QString &damaged, const CacheConnection &fresh);

} // namespace anjungan::store
