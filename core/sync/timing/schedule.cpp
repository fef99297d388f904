// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/schedule.h"

#include <algorithm>
#include <utility>

namespace anjungan::sync {

using std::chrono::milliseconds;

Schedule::Schedule(const workspace::Workspace &workspace, Backoff::Random random)
    : m_random(std::move(random)), m_share(m_random())
{
    for (const workspace::Dataset &dataset : workspace.datasets) {
        if (dataset.isLeftOut)
            continue;
        m_order << dataset.id;
        m_entries.insert(dataset.id,
                         {.source = dataset.source, .refresh = dataset.refresh.value_or(workspace::usualRefresh)});
    }
}

void Schedule::restore(const QList<LastAttempt> &attempts, const QDateTime &now)
{
    for (const LastAttempt &attempt : attempts) {
        const auto found = m_entries.find(attempt.dataset);
        if (found == m_entries.end() || attempt.outcome == Outcome::Canceled)
            continue;
        found->failed = !isCurrent(attempt.outcome) && attempt.outcome != Outcome::Held;
        found->next = nextAfter(*found, std::min(attempt.at, now));
    }
    spread(now);
    for (const LastAttempt &attempt : attempts)
        if (const auto found = m_entries.find(attempt.dataset); found != m_entries.end() && !attempt.isPublished)
            found->notBefore = {};
    m_looked = now;
}

QStringList Schedule::due(const Backoff &backoff, const QDateTime &now) const
{
    QStringList due;
    for (const QString &id : m_order)
        if (readyAt(id, backoff, now) <= now)
            due << id;
    return due;
}

std::optional<QDateTime> Schedule::next(const Backoff &backoff, const QDateTime &now) const
{
    std::optional<QDateTime> least;
    for (const QString &id : m_order) {
        const QDateTime at = readyAt(id, backoff, now);
        least = least ? std::min(*least, at) : at;
    }
    return least;
}

QHash<QString, QDateTime> Schedule::times(const Backoff &backoff, const QDateTime &now) const
{
    QHash<QString, QDateTime> times;
    for (const QString &id : m_order)
        times.insert(id, readyAt(id, backoff, now));
    return times;
}

/// `now` means "at once".
QDateTime Schedule::readyAt(const QString &id, const Backoff &backoff, const QDateTime &now) const
{
    const Entry &entry = *m_entries.constFind(id);
    const auto hold = backoff.hold(entry.source, id);
    QDateTime ready = entry.next.isValid() ? entry.next : now;
    if (entry.failed && (!hold || hold->isPassing))
        ready = hold ? hold->until : now;
    else if (hold)
        ready = std::max(ready, hold->until);
    return entry.notBefore.isValid() ? std::max(ready, entry.notBefore) : ready;
}

void Schedule::tried(const Observation &seen, const QDateTime &now)
{
    m_looked = now;
    const auto found = m_entries.find(seen.dataset);
    if (found == m_entries.end())
        return;
    found->canceled = seen.outcome == Outcome::Canceled;
    found->failed = !isCurrent(seen.outcome) && seen.outcome != Outcome::Held && !found->canceled;
    found->next = nextAfter(*found, now);
    found->notBefore = {};
}

void Schedule::settle(const QDateTime &now)
{
    const QDateTime looked = std::exchange(m_looked, now);
    if (looked.isValid() && looked.secsTo(now) > sleep.count())
        spread(now);
    for (Entry &entry : m_entries) {
        const auto isTooFar = [&](const QDateTime &at) {
            return at.isValid() && now.msecsTo(at) > 2 * refreshOf(entry, now);
        };
        if (isTooFar(entry.next))
            entry.next = nextAfter(entry, now);
        if (isTooFar(entry.notBefore))
            entry.notBefore = {};
    }
}

void Schedule::wake(const QDateTime &now) { spread(now); }

void Schedule::resume()
{
    for (Entry &entry : m_entries)
        if (std::exchange(entry.canceled, false))
            entry.next = {};
}

/// Gives datasets that were tried before one random time of this device.
void Schedule::spread(const QDateTime &now)
{
    const double share = m_random();
    for (Entry &entry : m_entries) {
        const qint64 most = std::min(refreshOf(entry, now), qint64{milliseconds(overdueSpread).count()});
        if (entry.next.isValid())
            entry.notBefore = now.addMSecs(static_cast<qint64>(share * static_cast<double>(most)));
    }
}

qint64 Schedule::refreshOf(const Entry &entry, const QDateTime &from) const
{
    return std::max<qint64>(1000, from.msecsTo(entry.refresh.after(from)));
}

/// The device's next time, skipping one that follows `at` too closely.
QDateTime Schedule::nextAfter(const Entry &entry, const QDateTime &at) const
{
    const qint64 refresh = refreshOf(entry, at);
    const auto moved = static_cast<qint64>(m_share * static_cast<double>(refresh));
    const qint64 since = (((at.toMSecsSinceEpoch() - moved) % refresh) + refresh) % refresh;
    const qint64 until = refresh - since;
    return at.addMSecs(until < refresh / 4 ? until + refresh : until);
}

} // namespace anjungan::sync
