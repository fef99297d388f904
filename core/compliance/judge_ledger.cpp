// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/judge_ledger.h"

#include "core/compliance/delivery.h"
#include "core/compliance/judge.h"

#include <algorithm>

namespace anjungan::compliance {

namespace {

/// Which delivery keeps which promise depends on all earlier ones, but eleven years of days are enough of them.
constexpr int mostPromises = 4'000;

/// The part of the ledger that tells the content's periods.
struct KnownPeriods
{
    QList<Sighting> sightings; ///< from the first answer on that tells one; periods are written as promises are
    QDateTime from;            ///< the time of that answer; invalid if no other was before it
};

KnownPeriods knownPeriods(const workspace::Dataset &dataset, const QList<Sighting> &sightings, const QString &like)
{
    KnownPeriods known;
    if (dataset.period.isEmpty())
        return known;
    bool wasUnknown = false;
    for (const Sighting &one : sightings) {
        Sighting told = one;
        told.period = promisedPeriod(dataset, one.period, like);
        const bool isUnknown = one.isAnswer() && told.period.isEmpty();
        const bool hasBegun = std::ranges::any_of(known.sightings, &Sighting::isAnswer);
        if (!hasBegun && isUnknown) {
            wasUnknown = true;
            known.sightings.clear();
            continue;
        }
        if (!hasBegun && one.isAnswer() && wasUnknown)
            known.from = one.at;
        if (isUnknown) { // nobody can say whether the period is in it
            told.outcome = sync::Outcome::Faulty;
            told.isNew = false;
        }
        known.sightings << told;
    }
    if (std::ranges::none_of(known.sightings, &Sighting::isAnswer))
        known.sightings.clear();
    return known;
}

} // namespace

QList<Verdict> judgeLedger(const workspace::Dataset &dataset, const QTimeZone &zone, const QList<Sighting> &sightings,
                           const QString &like, const QDateTime &now, int periods)
{
    const QList<Promise> wanted = promisesBefore(dataset, zone, now, periods, like);
    if (wanted.isEmpty())
        return {};
    QDateTime from = wanted.first().begins;
    if (!sightings.isEmpty())
        from = std::min(from, sightings.first().at);
    // All others came after the first answer.
    if (const QList<Delivery> deliveries = deliveriesIn(sightings, trusted(sightings)); !deliveries.isEmpty())
        from = std::min(from, deliveries.first().time());
    // What came first may be what was promised for the period before.
    const QList<Promise> around = promisesSince(dataset, zone, from, now, std::max(mostPromises, periods), like);
    if (!around.isEmpty())
        from = std::min(from, around.first().begins.addMSecs(-1));
    const QList<Promise> promises = promisesSince(dataset, zone, from, now, std::max(mostPromises, periods), like);
    const KnownPeriods known = knownPeriods(dataset, sightings, like);
    const auto isTimed = [&known](const Promise &promise) {
        return known.sightings.isEmpty() || (known.from.isValid() && promise.begins < known.from);
    };
    const auto untimed = std::ranges::find_if_not(promises, isTimed);
    const qsizetype timed = untimed - promises.cbegin();
    const qsizetype first = promises.size() - wanted.size();
    QList<Verdict> verdicts = judge(promises.first(timed), sightings, false, now, first);
    verdicts << judge(promises.sliced(timed), known.sightings, true, now, std::max<qsizetype>(first - timed, 0));
    return verdicts;
}

} // namespace anjungan::compliance
