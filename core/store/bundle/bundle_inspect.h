// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/sqlite/statement.h"

/// Checks the structure of a bundle before its content is queried: a forged bundle may have a valid seal.
namespace anjungan::store {

/// An error if its pages are damaged, if one of the product's tables is not a plain table, or if it has a view, which
/// could run forever, or a computed column, which could fill the memory.
[[nodiscard]] CacheResult<void> inspectBuild(const CacheConnection &bundle);

/// The fields of a dataset, all of them plain columns of a plain table, and whether it has a column of geometry.
[[nodiscard]] CacheResult<Table> inspectTable(const CacheConnection &bundle, const QString &dataset);

/// The error for wrong content of a bundle.
[[nodiscard]] std::unexpected<CacheError> forged(const CacheConnection &bundle, const message::Message &what);

} // namespace anjungan::store
