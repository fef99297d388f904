// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// Reduces a copy of a cache to the content of a bundle: the workspace, the named datasets with their rows, identities,
/// outlines and clocks, and the exposures between them. Data about the device (ledger, failures, waiting times) and all
/// other tables of the product are emptied.
[[nodiscard]] CacheResult<void> reduceToBundle(const CacheConnection &copy, const QStringList &datasets);

} // namespace anjungan::store
