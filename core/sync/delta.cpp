// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/delta.h"

namespace anjungan::sync {

bool canDelta(const workspace::Dataset &dataset, const DatasetState &before, const QString &definition)
{
    return before.published && before.definition == definition && before.watermark && before.completeAt &&
           !before.contentHash.isEmpty() && !dataset.modified.isEmpty();
}

source::Since sinceOf(const workspace::Dataset &dataset, const Watermark &watermark, const Options &options,
                      const QDateTime &now)
{
    // A time without a zone may be in any zone on earth; a date is a whole day.
    constexpr std::chrono::hours anyZone{26};
    const std::chrono::seconds margin = watermark.isExact ? options.overlap : options.overlap + anyZone;
    const bool isSettled = watermark.time.secsTo(now) > options.settled.count();
    if (watermark.isExact && isSettled)
        return {.field = dataset.modified, .time = watermark.time.addSecs(1), .isDate = false};
    return {.field = dataset.modified, .time = watermark.time.addSecs(-margin.count()), .isDate = watermark.isDate};
}

bool isCompleteDue(const workspace::Dataset &dataset, const DatasetState &before, std::chrono::seconds every,
                   const QDateTime &now)
{
    const workspace::Duration interval = dataset.complete.value_or(workspace::Duration{.seconds = every.count()});
    // After the clock was set back it would otherwise be delayed for as long as the jump.
    return !before.completeAt || *before.completeAt > now || interval.after(*before.completeAt) <= now;
}

} // namespace anjungan::sync
