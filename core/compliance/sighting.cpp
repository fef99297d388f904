// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/sighting.h"

#include "core/sync/timing/clock_slack.h"

#include <algorithm>
#include <vector>

namespace anjungan::compliance {

Sighting sightingOf(const sync::Observation &seen, qint64 seq, const QByteArray &hash, const QString &period)
{
    return {.seq = seq,
            .hash = hash,
            .at = seen.confirmedAt.value_or(seen.at),
            .outcome = seen.outcome,
            .isNew = seen.outcome == sync::Outcome::Published && seen.added + seen.changed + seen.removed > 0,
            .sourceModified = seen.sourceModified,
            .period = period};
}

QList<bool> trusted(const QList<Sighting> &sightings)
{
    // The longest subsequence that does not decrease, by patience sorting: ends[n] is the sighting with the earliest
    // time in which a sequence of n + 1 ends. Times within the slack of the latest before count as that one.
    std::vector<qsizetype> ends;
    std::vector<qsizetype> before(static_cast<std::size_t>(sightings.size()), -1);
    std::vector<QDateTime> times;
    times.reserve(static_cast<std::size_t>(sightings.size()));
    for (const Sighting &one : sightings) {
        const bool isSlack = !times.empty() && one.at < times.back() && sync::latestNow(one.at) >= times.back();
        times.push_back(isSlack ? times.back() : one.at);
    }
    for (qsizetype at = 0; at < sightings.size(); ++at) {
        const QDateTime &time = times[static_cast<std::size_t>(at)];
        const auto place = std::ranges::upper_bound(ends, time, {}, [&times](qsizetype end) -> const QDateTime & {
            return times[static_cast<std::size_t>(end)];
        });
        if (place != ends.begin())
            before[static_cast<std::size_t>(at)] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    QList<bool> result(sightings.size(), false);
    for (qsizetype at = ends.empty() ? -1 : ends.back(); at >= 0; at = before[static_cast<std::size_t>(at)])
        result[at] = true;
    return result;
}

} // namespace anjungan::compliance
