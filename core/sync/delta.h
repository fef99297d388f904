// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/cursor.h"
#include "core/sync/options.h"
#include "core/sync/values/dataset_state.h"
#include "core/workspace/workspace.h"

namespace anjungan::sync {

/// Whether the published rows can be updated by a delta, as far as the cache is concerned; the source must also be able
/// to filter.
[[nodiscard]] bool canDelta(const workspace::Dataset &dataset, const DatasetState &before, const QString &definition);

/// The condition of a delta at `now`: rows since the watermark, and earlier ones that may have become visible later
/// than their time says. An old watermark is final: no earlier rows can appear any more, so that rows which were all
/// written at that time are not fetched again and again.
source::Since sinceOf(const workspace::Dataset &dataset, const Watermark &watermark, const Options &options,
                      const QDateTime &now);

/// Whether a complete listing of all rows, or all keys, is due.
[[nodiscard]] bool isCompleteDue(const workspace::Dataset &dataset, const DatasetState &before,
                                 std::chrono::seconds every, const QDateTime &now);

} // namespace anjungan::sync
