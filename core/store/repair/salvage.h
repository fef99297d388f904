// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

#include <optional>

namespace anjungan::store {

/// The result of saving the ledger of a damaged cache.
struct SavedLedger
{
    qint64 saved = 0;           ///< entries, each with its number and its hash
    std::optional<qint64> lost; ///< none: some, but the number is unknown

    [[nodiscard]] bool isWhole() const { return lost == 0; }
};

/// Copies the ledger (anjungan_observation, anjungan_change) of a damaged cache into a new one as far as it can be
/// read. Lost entries leave a gap in the numbers, also at the end, so that the check of the chain reports them. The
/// damaged file is only read. Errors are those of the new cache.
[[nodiscard]] CacheResult<SavedLedger> saveLedger(const QString &damaged, const CacheConnection &fresh);

} // namespace anjungan::store
