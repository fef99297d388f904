// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/source_reach.h"

#include "core/query/freshness.h"

#include <algorithm>

namespace anjungan::shell {

using sync::Outcome;

void SourceReach::saw(const sync::Observation &observation)
{
    switch (observation.outcome) {
    case Outcome::SourceDown:
    case Outcome::DeviceOffline:
        m_answered[observation.dataset] = false;
        break;
    case Outcome::Published:
    case Outcome::Unchanged:
    case Outcome::TouchedOnly:
    case Outcome::Held:
    case Outcome::Refused:
    case Outcome::Faulty:
        m_answered[observation.dataset] = true;
        break;
    case Outcome::CacheFault:
    case Outcome::Canceled:
        break; // says nothing about the source
    }
}

Reach SourceReach::reach() const
{
    if (!m_syncs)
        return Reach::FromCache;
    if (m_answered.isEmpty())
        return Reach::Checking;
    const auto answered = std::ranges::count(m_answered, true);
    return answered == m_answered.size() ? Reach::Connected : answered > 0 ? Reach::Partly : Reach::Offline;
}

Tally tally(const QList<store::DatasetRecord> &records, const workspace::Workspace &workspace, const QDateTime &now)
{
    Tally tally;
    for (const workspace::Dataset &dataset : workspace.datasets) {
        const auto record = std::ranges::find(records, dataset.id, &store::DatasetRecord::id);
        tally.missing += record == records.end() || !record->publishedAt ? 1 : 0;
    }
    for (const store::DatasetRecord &record : records) {
        const auto outcome = record.outcome;
        if (outcome && (*outcome == Outcome::Faulty || *outcome == Outcome::Refused || *outcome == Outcome::Held ||
                        *outcome == Outcome::CacheFault))
            ++tally.faults;
        if (!record.publishedAt)
            continue;
        ++tally.datasets;
        if (record.confirmedAt && (!tally.asOf || *record.confirmedAt < *tally.asOf))
            tally.asOf = record.confirmedAt;
        tally.late += query::freshnessOf(workspace, record, now).lateness == query::Lateness::Late ? 1 : 0;
    }
    return tally;
}

} // namespace anjungan::shell
