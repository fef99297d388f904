// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/past_rows.h"

namespace anjungan::sync {

Attempt<QList<PastRows>> pastRows(Cache &cache, const workspace::Dataset &dataset, const StageSummary &staged,
                                  const QDateTime &now)
{
    if (staged.removed == 0)
        return {};
    const workspace::Duration hold = dataset.hold.value_or(workspace::usualHold);
    return cache.pastRows(dataset.id, hold.before(now), now).transform_error([](const CacheError &error) {
        return failureOf(error);
    });
}

} // namespace anjungan::sync
