// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"
#include "core/sync/failure.h"
#include "core/sync/shrink_guard.h"

namespace anjungan::sync {

/// What the guard compares the staged rows with, beside the published ones, by its rule: Terms::past. Not read where no
/// row is removed, which needs no guard.
[[nodiscard]] Attempt<QList<PastRows>> pastRows(Cache &cache, const QString &dataset, const GuardRule &rule,
                                                const StageSummary &staged, const QDateTime &now);

} // namespace anjungan::sync
