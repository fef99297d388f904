// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/ledger_verdicts.h"

#include "core/compliance/judge_ledger.h"

namespace anjungan::compliance {

using sync::CacheResult;

namespace {

/// A dataset that is requested every quarter of an hour has 35,000 entries a year. Of what is beyond, the answers that
/// decide are read, and only failures are not.
constexpr int mostEntries = 50'000;

/// What was asked of some areas only says nothing of a delivery for the others, and when the device keeps other areas
/// than before, rows come that were there long since: as if nobody could ask.
Sighting sightingOfLine(const store::LedgerLine &line)
{
    if (line.isOfPart)
        return {.seq = line.seq, .hash = line.hash, .at = line.at, .outcome = sync::Outcome::Faulty};
    return {.seq = line.seq,
            .hash = line.hash,
            .at = line.at,
            .outcome = line.outcome,
            .isNew = line.isNew,
            .sourceModified = line.sourceModified,
            .period = line.period};
}

[[nodiscard]] CacheResult<DatasetVerdicts> verdictsOn(const workspace::Dataset &dataset, const QTimeZone &zone,
                                                      const store::Reader &reader, const QDateTime &now, int periods,
                                                      QHash<qint64, QByteArray> &hashes)
{
    const auto record = reader.dataset(dataset.id);
    if (!record)
        return std::unexpected(record.error());
    const QString like = *record ? (*record)->period : QString();
    const QList<Promise> promises = promisesBefore(dataset, zone, now, periods, like);
    const auto lines = reader.ledgerSince(dataset.id, promises.first().begins, mostEntries);
    if (!lines)
        return std::unexpected(lines.error());
    QList<Sighting> sightings;
    sightings.reserve(lines->size());
    for (const store::LedgerLine &line : *lines)
        if (!line.isHearsay) // who wrote the list may be late with it, not the publisher
            sightings << sightingOfLine(line);
    DatasetVerdicts found{dataset.id, dataset.publisher, judgeLedger(dataset, zone, sightings, like, now, periods)};
    QSet<qint64> named;
    for (const Verdict &verdict : std::as_const(found.verdicts))
        named.unite({verdict.entries.cbegin(), verdict.entries.cend()});
    for (const Sighting &one : std::as_const(sightings))
        if (named.contains(one.seq))
            hashes.insert(one.seq, one.hash);
    return found;
}

} // namespace

CacheResult<LedgerVerdicts> ledgerVerdicts(const workspace::Workspace &workspace, store::Reader &reader,
                                           const QDateTime &now, int periods)
{
    if (const auto begun = reader.beginSnapshot(); !begun)
        return std::unexpected(begun.error());
    auto all = verdictsInSnapshot(workspace, reader, now, periods);
    reader.endSnapshot();
    return all;
}

CacheResult<LedgerVerdicts> verdictsInSnapshot(const workspace::Workspace &workspace, const store::Reader &reader,
                                               const QDateTime &now, int periods)
{
    LedgerVerdicts all;
    for (const workspace::Dataset &dataset : workspace.datasets) {
        if (promisesBefore(dataset, workspace.timeZone, now, 1).isEmpty())
            continue;
        const auto found = verdictsOn(dataset, workspace.timeZone, reader, now, periods, all.hashes);
        if (!found)
            return std::unexpected(found.error());
        all.datasets << *found;
    }
    return all;
}

} // namespace anjungan::compliance
