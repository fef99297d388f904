// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

namespace anjungan::sync {

/// What a run and a bundle do after their last publish, which it must not delay: Cache::trimHistory(). If it fails,
/// more is kept until the next time.
void trimHistory(Cache &cache, const workspace::HistoryLimits &limits, const QDateTime &now);

} // namespace anjungan::sync
