// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/wait.h"

namespace anjungan::store {

[[nodiscard]] CacheResult<QList<sync::Wait>> readWaits(const CacheConnection &connection);

/// Replaces the stored waits.
SqlCommands waitCommands(const QList<sync::Wait> &waits);

/// The last attempts of all datasets that were ever requested.
[[nodiscard]] CacheResult<QList<sync::LastAttempt>> readLastAttempts(const CacheConnection &connection);

} // namespace anjungan::store
