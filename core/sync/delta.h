// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/cursor.h"
#include "core/sync/options.h"
#include "core/sync/values/dataset_state.h"
#include "core/workspace/workspace.h"

namespace anjungan::sync {

/// Whether what is published can be brought up to date by asking for what changed since, as far as the cache is
/// concerned; the source must filter besides.
bool canDelta(const workspace::Dataset &dataset, const DatasetState &before, const QString &definition);

/// What to ask for at `now`: everything since the watermark, and before it what may have become visible later than its
/// time says. A watermark that is long past is settled: nothing can have come before it any more, so that rows that
/// were all written at that time are not fetched again and again.
source::Since sinceOf(const workspace::Dataset &dataset, const Watermark &watermark, const Options &options,
                      const QDateTime &now);

/// Whether it is time to list all rows, or all keys, although nothing asks for it.
bool isCompleteDue(const workspace::Dataset &dataset, const DatasetState &before, std::chrono::seconds every,
                   const QDateTime &now);

} // namespace anjungan::sync
