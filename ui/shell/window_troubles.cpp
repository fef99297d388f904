// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_troubles.h"

#include "ui/trouble/cache_trouble.h"
#include "ui/trouble/trouble_bar.h"

#include <utility>

namespace anjungan::shell {

using trouble::Remedy;
using trouble::Trouble;

WindowTroubles::WindowTroubles(const SyncMonitor &monitor, const theme::Formatter &format, QTimeZone zone,
                               QObject *parent)
    : QObject(parent), m_monitor(monitor), m_format(format), m_zone(std::move(zone))
{
    connect(&monitor, &SyncMonitor::changed, this, &WindowTroubles::update);
    update();
}

void WindowTroubles::setOfWorkspace(const std::optional<Trouble> &trouble)
{
    m_ofWorkspace = trouble;
    update();
}

void WindowTroubles::setRenewed(const message::Message &what)
{
    m_renewed = what;
    update();
}

void WindowTroubles::dismiss()
{
    if (m_current)
        m_understood.append(*m_current);
    update();
}

void WindowTroubles::show(trouble::TroubleBar &bar, sync::SyncService &syncing)
{
    connect(this, &WindowTroubles::changed, &bar, [this, &bar] { bar.setTrouble(m_current); });
    connect(&bar, &trouble::TroubleBar::chosen, this, [this, &syncing](Remedy remedy) { act(remedy, syncing); });
    bar.setTrouble(m_current);
}

void WindowTroubles::act(Remedy remedy, sync::SyncService &syncing)
{
    switch (remedy) {
    case Remedy::TryAgain:
        syncing.syncNow();
        Q_EMIT remedyWanted(remedy); // the workspace may be what does not answer
        break;
    case Remedy::ShowSync:
        Q_EMIT detailsWanted();
        break;
    case Remedy::FreeRoom:
        Q_EMIT roomWanted();
        break;
    case Remedy::Understood:
        dismiss();
        break;
    default:
        Q_EMIT remedyWanted(remedy);
    }
}

std::optional<Trouble> WindowTroubles::ofSources() const
{
    const Reach reach = m_monitor.reach();
    if (reach != Reach::Silent && reach != Reach::Unusable && reach != Reach::Offline)
        return std::nullopt;
    const auto confirmed = m_monitor.lastConfirmed();
    if (!confirmed) {
        const QString what =
            reach == Reach::Offline
                ? tr("This device is offline and has no data yet. Connect it, or open a bundle.")
                : tr("No source answers, and there are no data yet. Check the network, or open a bundle.");
        return Trouble{.what = what, .remedies = {Remedy::TryAgain, Remedy::OtherWorkspace, Remedy::ShowSync}};
    }
    if (reach == Reach::Offline)
        return std::nullopt; // as intended in the field; the status bar says so
    const QString since = m_format.dateTime(*confirmed);
    return Trouble{.tone = theme::Tone::Warning,
                   .what = reach == Reach::Silent
                               ? tr("No source answers. What is shown is as of %1 or older.").arg(since)
                               : tr("The sources send nothing usable. What is shown is as of %1 or older.").arg(since),
                   .remedies = {Remedy::TryAgain, Remedy::ShowSync, Remedy::Understood}};
}

/// The gravest first.
QList<Trouble> WindowTroubles::all() const
{
    QList<Trouble> found;
    if (const auto &failure = m_monitor.cacheFailure())
        found.append(trouble::troubleOfCache(*failure, m_zone));
    if (m_monitor.isClockWrong())
        found.append({.what = tr("This device's clock is wrong: it says %1. Set its date and time; until then ages and "
                                 "delays are wrong, too.")
                                  .arg(m_format.dateTime(m_monitor.startedAt())),
                      .remedies = {Remedy::TryAgain, Remedy::Understood}});
    if (m_ofWorkspace)
        found.append(*m_ofWorkspace);
    if (m_renewed)
        found.append(trouble::troubleOfCache(*m_renewed, m_zone));
    if (const auto silent = ofSources())
        found.append(*silent);
    return found;
}

void WindowTroubles::update()
{
    const QList<Trouble> found = all();
    m_understood.removeIf([&found](const Trouble &one) { return !found.contains(one); });
    std::optional<Trouble> next;
    for (const Trouble &one : found)
        if (!next && !m_understood.contains(one))
            next = one;
    if (next == m_current)
        return;
    m_current = next;
    Q_EMIT changed();
}

} // namespace anjungan::shell
