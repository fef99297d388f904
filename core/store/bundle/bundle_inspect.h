// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/sqlite/statement.h"

/// How a bundle is built, looked at before anything of it is asked: a forged one may have a right seal.
namespace anjungan::store {

/// An error where its pages are damaged, where one of its product's tables is no plain table, or where it holds a view,
/// which could run for ever, or a computed column, which could fill the memory.
[[nodiscard]] CacheResult<void> inspectBuild(const CacheConnection &bundle);

/// The fields of a dataset, all of them plain columns of a plain table, and whether it has a column of geometry.
[[nodiscard]] CacheResult<Table> inspectTable(const CacheConnection &bundle, const QString &dataset);

/// What is wrong with a bundle's content, as an error.
[[nodiscard]] std::unexpected<CacheError> forged(const CacheConnection &bundle, const message::Message &what);

} // namespace anjungan::store
