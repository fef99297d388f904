// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/schedule.h"

#include <algorithm>

namespace anjungan::sync {

Schedule::Schedule(const workspace::Workspace &workspace, std::function<double()> random) : m_random(std::move(random))
{
    for (const workspace::Dataset &dataset : workspace.datasets) {
        m_order << dataset.id;
        m_entries.insert(dataset.id,
                         {dataset.refresh.value_or(workspace::Duration{.seconds = defaultRefresh.count()}), {}, 0});
    }
}

QStringList Schedule::due(const QDateTime &now) const
{
    QStringList due;
    for (const QString &id : m_order) {
        const Entry &entry = *m_entries.constFind(id);
        // A clock that jumped back would leave a dataset unasked for as long as the jump was.
        if (!entry.next.isValid() || entry.next <= now || entry.next > entry.refresh.after(now).addDays(1))
            due << id;
    }
    return due;
}

std::optional<std::chrono::milliseconds> Schedule::untilNext(const QDateTime &now) const
{
    std::optional<std::chrono::milliseconds> least;
    for (const Entry &entry : m_entries) {
        const std::chrono::milliseconds left{entry.next.isValid() ? std::max<qint64>(0, now.msecsTo(entry.next)) : 0};
        least = least ? std::min(*least, left) : left;
    }
    return least;
}

void Schedule::tried(const Observation &seen, const QDateTime &now)
{
    const auto found = m_entries.find(seen.dataset);
    if (found == m_entries.end())
        return;
    const qint64 refresh = std::max<qint64>(1, now.secsTo(found->refresh.after(now)));
    if (isCurrent(seen.outcome)) {
        found->failures = 0;
        found->next = now.addMSecs(static_cast<qint64>(static_cast<double>(refresh) * 1000 * (0.9 + 0.2 * m_random())));
        return;
    }
    constexpr int mostDoublings = 16;
    const qint64 window = std::min(refresh, qint64{firstRetry.count()} << std::min(found->failures, mostDoublings));
    ++found->failures;
    found->next = now.addMSecs(1000 + static_cast<qint64>(static_cast<double>(window) * 1000 * m_random()));
}

void Schedule::wake(const QDateTime &now)
{
    for (Entry &entry : m_entries) {
        if (entry.failures > 0)
            entry.next = now;
    }
}

} // namespace anjungan::sync
