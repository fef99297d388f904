// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/page_size.h"

#include <QList>

namespace anjungan::store {

[[nodiscard]] CacheResult<QList<sync::PageSize>> readPageSizes(const CacheConnection &connection);

/// Replaces the one of the same source.
[[nodiscard]] CacheResult<void> writePageSize(const CacheConnection &connection, const sync::PageSize &size);

} // namespace anjungan::store
