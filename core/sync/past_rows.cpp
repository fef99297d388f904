// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/past_rows.h"

namespace anjungan::sync {

Attempt<QList<PastRows>> pastRows(Cache &cache, const QString &dataset, const GuardRule &rule,
                                  const StageSummary &staged, const QDateTime &now)
{
    if (staged.removed == 0)
        return {};
    return cache.pastRows(dataset, rule.hold.before(now), now).transform_error([](const CacheError &error) {
        return failureOf(error);
    });
}

} // namespace anjungan::sync
