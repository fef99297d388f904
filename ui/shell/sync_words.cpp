// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_words.h"

#include "ui/shell/sync_page.h"

namespace anjungan::shell {

QString planText(const sync::Plan &plan, const theme::Formatter &format)
{
    if (plan.conduct.isPaused)
        return SyncPage::tr("Paused: syncs only when you start it");
    if (plan.waitsForNetwork())
        return SyncPage::tr("Metered network: syncs only when you start it");
    if (!plan.next)
        return {};
    QString next = SyncPage::tr("Next sync about %1").arg(format.dateTime(*plan.next));
    if (plan.network.isReachable == false)
        return SyncPage::tr("This device is offline. %1").arg(next);
    return next;
}

} // namespace anjungan::shell
