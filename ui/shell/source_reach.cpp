// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/source_reach.h"

#include "core/query/lateness.h"

#include <algorithm>

namespace anjungan::shell {

using sync::Outcome;

void SourceReach::saw(const sync::Observation &observation)
{
    switch (observation.outcome) {
    case Outcome::DeviceOffline:
        m_answers[observation.dataset] = Answer::Offline;
        break;
    case Outcome::SourceDown:
        m_answers[observation.dataset] = Answer::None;
        break;
    case Outcome::Refused:
    case Outcome::Faulty:
        m_answers[observation.dataset] = Answer::Unusable;
        break;
    case Outcome::Published:
    case Outcome::Unchanged:
    case Outcome::TouchedOnly:
    case Outcome::Held:
        m_answers[observation.dataset] = Answer::Right;
        break;
    case Outcome::CacheFault:
    case Outcome::Canceled:
        break; // says nothing about the source
    }
}

void SourceReach::sawNetwork(std::optional<bool> isReachable) { m_isCutOff = isReachable == false; }

Reach SourceReach::reach() const
{
    if (!m_syncs)
        return Reach::FromCache;
    if (m_isCutOff)
        return Reach::Offline;
    if (m_answers.isEmpty())
        return Reach::Checking;
    const auto counted = [this](Answer answer) { return std::ranges::count(m_answers, answer); };
    const auto right = counted(Answer::Right);
    if (right > 0)
        return right == m_answers.size() ? Reach::Connected : Reach::Partly;
    if (counted(Answer::Unusable) > 0)
        return Reach::Unusable;
    return counted(Answer::None) > 0 ? Reach::Silent : Reach::Offline;
}

Tally tally(const QList<store::DatasetRecord> &records, const workspace::Workspace &workspace, const QDateTime &now)
{
    Tally tally;
    for (const workspace::Dataset &dataset : workspace.datasets) {
        if (dataset.isLeftOut) // nobody misses it
            continue;
        const auto record = std::ranges::find(records, dataset.id, &store::DatasetRecord::id);
        tally.missing += record == records.end() || !record->publishedAt ? 1 : 0;
    }
    for (const store::DatasetRecord &record : records) {
        const query::Freshness fresh = query::freshnessOf(workspace, record, now);
        tally.errors += fresh.isFailing ? 1 : 0;
        if (!record.publishedAt)
            continue;
        ++tally.datasets;
        if (record.confirmedAt && (!tally.asOf || *record.confirmedAt < *tally.asOf))
            tally.asOf = record.confirmedAt;
        tally.late += fresh.lateness == query::Lateness::Late ? 1 : 0;
        tally.isClockWrong |= fresh.isClockWrong;
    }
    return tally;
}

} // namespace anjungan::shell
