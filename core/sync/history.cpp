// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/history.h"

#include "core/message/message_json.h"
#include "core/sync/log.h"

namespace anjungan::sync {

void trimHistory(Cache &cache, const workspace::HistoryLimits &limits, const QDateTime &now)
{
    const auto dropped = cache.trimHistory(limits, now);
    if (!dropped)
        qCWarning(syncLog).noquote() << "the history is not trimmed:" << message::toText({dropped.error().toMessage()});
    else if (*dropped > 0)
        qCDebug(syncLog) << *dropped << "former rows dropped";
}

} // namespace anjungan::sync
