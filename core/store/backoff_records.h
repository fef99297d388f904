// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"
#include "core/sync/wait.h"

namespace anjungan::store {

/// anjungan_backoff of step 4.
Commands backoffTable();

CacheResult<QList<sync::Wait>> readWaits(const Connection &connection);

/// Puts these in place of those that are kept.
Commands waitCommands(const QList<sync::Wait> &waits);

/// Of the datasets that were ever asked for.
CacheResult<QList<sync::LastAttempt>> readLastAttempts(const Connection &connection);

} // namespace anjungan::store
