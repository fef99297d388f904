// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

namespace anjungan::store {

/// Fills an rtree of two dimensions that was just made and is empty. `boxes` is a query of id, least x, greatest x,
/// least y, greatest y, none of them null. The tree is packed as a whole and written into the tables that SQLite keeps
/// it in (https://www.sqlite.org/rtree.html, 3.4, and the head of its rtree.c): that takes a third of the time of rows
/// that come one after the other, and such a tree is found through faster. Rows come one after the other where they
/// are more than two million, which would take memory, and where this SQLite lets nobody write those tables (built or
/// opened DEFENSIVE) or does not write them byte for byte as this code does, which a row that is put in first tells.
[[nodiscard]] CacheResult<void> loadRtree(const CacheConnection &connection, const QString &table,
                                          const QString &boxes);

} // namespace anjungan::store
