// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"
#include "core/sync/values/wait.h"

namespace anjungan::store {

CacheResult<QList<sync::Wait>> readWaits(const CacheConnection &connection);

/// Puts these in place of those that are kept.
SqlCommands waitCommands(const QList<sync::Wait> &waits);

/// Of the datasets that were ever asked for.
CacheResult<QList<sync::LastAttempt>> readLastAttempts(const CacheConnection &connection);

} // namespace anjungan::store
