// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// Reduces a copy of a cache to what a bundle carries: the workspace, the named datasets with their rows, identities,
/// outlines and clocks, and the exposures between them. What the device remembers of itself (ledger, failures, waiting
/// times) and whatever else the product keeps is taken out.
CacheResult<void> reduceToBundle(const CacheConnection &copy, const QStringList &datasets);

} // namespace anjungan::store
