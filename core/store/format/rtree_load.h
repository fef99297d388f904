// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

namespace anjungan::store {

/// Fills a new, empty rtree of two dimensions. `boxes` is a query of id, least x, greatest x, least y, greatest y, none
/// of them null. The tree is packed as a whole and written into the tables that SQLite keeps it in
/// (https://www.sqlite.org/rtree.html, 3.4, and the head of its rtree.c): this needs a third of the time of single
/// inserts, and such a tree is searched faster. Rows are inserted one by one if there are more than two million, which
/// would need too much memory, and if this SQLite does not allow these tables to be written (built or opened DEFENSIVE)
/// or does not write them byte for byte as this code does; a row that is inserted first shows it.
[[nodiscard]] CacheResult<void> loadRtree(const CacheConnection &connection, const QString &table,
                                          const QString &boxes);

} // namespace anjungan::store
