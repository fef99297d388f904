// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

namespace anjungan::store {

/// Puts the writer's file into WAL mode, in which readers and the writer do not wait for each other. Io if the file's
/// disk does not support it.
[[nodiscard]] CacheResult<void> useWal(const CacheConnection &connection);

/// Checkpoints the WAL into the file if it is large, unless a reader still needs it; then a later call does.
void trimWal(const CacheConnection &connection);

} // namespace anjungan::store
