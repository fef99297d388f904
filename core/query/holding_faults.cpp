// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/holding_faults.h"

#include "core/sync/timing/clock_slack.h"

namespace anjungan::query {

message::Messages holdingFaults(message::Messages faults, const QDateTime &now)
{
    faults.removeIf([&now](const message::Message &fault) {
        if (fault.code != message::Code::ModifiedInFuture)
            return false;
        return std::get<QDateTime>(fault.arguments[1]) <= sync::latestNow(now);
    });
    return faults;
}

} // namespace anjungan::query
