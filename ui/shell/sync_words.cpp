// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_words.h"

#include "ui/shell/sync_page.h"

namespace anjungan::shell {

using sync::Outcome;

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Published:
        return SyncPage::tr("published");
    case Outcome::Unchanged:
        return SyncPage::tr("unchanged");
    case Outcome::TouchedOnly:
        return SyncPage::tr("only time stamps changed");
    case Outcome::Held:
        return SyncPage::tr("held back");
    case Outcome::SourceDown:
        return SyncPage::tr("source does not answer");
    case Outcome::DeviceOffline:
        return SyncPage::tr("this device is offline");
    case Outcome::Refused:
        return SyncPage::tr("access refused");
    case Outcome::Faulty:
        return SyncPage::tr("faulty");
    case Outcome::CacheFault:
        return SyncPage::tr("could not be stored");
    case Outcome::Canceled:
        return SyncPage::tr("canceled");
    }
    return {};
}

theme::Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Published:
    case Outcome::Unchanged:
        return theme::Tone::Good;
    case Outcome::TouchedOnly:
    case Outcome::DeviceOffline:
        return theme::Tone::Warning;
    case Outcome::Held:
    case Outcome::SourceDown:
    case Outcome::Refused:
    case Outcome::Faulty:
    case Outcome::CacheFault:
        return theme::Tone::Bad;
    case Outcome::Canceled:
        break;
    }
    return theme::Tone::Neutral;
}

QString adviceOn(const store::DatasetRecord &record, query::Lateness lateness, const QString &agency,
                 const std::optional<QDateTime> &next, const theme::Formatter &format)
{
    const QString whom = agency.isEmpty() ? SyncPage::tr("its publisher") : agency;
    const QString when = next ? SyncPage::tr("It is tried again about %1.").arg(format.dateTime(*next)) : QString();
    if (record.held)
        return SyncPage::tr("Compare what would change with %1, then publish or reject it.").arg(whom);
    switch (record.outcome.value_or(Outcome::Canceled)) {
    case Outcome::SourceDown:
        return SyncPage::tr("Nothing to do here. If it lasts, tell who runs the source. %1").arg(when);
    case Outcome::DeviceOffline:
        return SyncPage::tr("Connect this device to a network. %1").arg(when);
    case Outcome::Refused:
        return SyncPage::tr("Ask who runs the source for access. %1").arg(when);
    case Outcome::Faulty:
        return SyncPage::tr("Tell %1 what is said here; what was right stays on the screen. %2").arg(whom, when);
    case Outcome::CacheFault:
        return SyncPage::tr("Free room on this device, or follow the line at the top of the window. %1").arg(when);
    default:
        break;
    }
    if (!record.fault.isEmpty())
        return SyncPage::tr("Tell %1 what is said here; the data are shown without what cannot be used.").arg(whom);
    if (lateness == query::Lateness::Late)
        return SyncPage::tr("Remind %1: its data are older than it has promised.").arg(whom);
    return {};
}

QString ledgerText(const store::LedgerCheck &check, const theme::Formatter &format)
{
    const QString entries = format.integer(static_cast<double>(check.entries));
    if (check.isValid())
        return SyncPage::tr("The ledger is whole: %1 entries, each as it was written.").arg(entries);
    if (check.firstBad)
        return SyncPage::tr("The ledger was changed from outside: entry %1 of %2 is not as it was written. Compare it "
                            "with a copy.")
            .arg(format.integer(static_cast<double>(check.firstBad->seq)), check.firstBad->dataset);
    return SyncPage::tr("The ledger was cut from outside: %1 entries are missing. Compare it with a copy.")
        .arg(format.integer(static_cast<double>(check.cut + check.missing + check.strays)));
}

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
