// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/judge.h"

#include "core/compliance/delivery.h"

#include <algorithm>

namespace anjungan::compliance {

namespace {

using sync::Outcome;

Why whyOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::DeviceOffline:
        return Why::DeviceOffline;
    case Outcome::SourceDown:
        return Why::SourceSilent;
    case Outcome::Held:
        return Why::Held;
    case Outcome::Refused:
    case Outcome::Faulty:
        return Why::Faulty;
    default:
        return Why::NotAsked; // the device itself failed, or a person ended the sync
    }
}

/// Comparing a time of a zone looks the zone's offset up, which takes as long as all else for a long ledger.
Promise inUtc(const Promise &promise)
{
    return {promise.period, promise.begins.toUTC(), promise.ends.toUTC(), promise.due.toUTC()};
}

/// The ledger of one dataset, prepared for its promises.
class Judge
{
public:
    Judge(const QList<Sighting> &sightings, bool byPeriod, QDateTime now)
        : m_sightings(sightings), m_trusted(trusted(sightings)), m_deliveries(deliveriesIn(sightings, m_trusted)),
          m_isByPeriod(byPeriod), m_now(std::move(now))
    {
    }

    /// Promises must come in the order of time.
    Verdict judge(const Promise &promise)
    {
        Verdict verdict{.promise = inUtc(promise)};
        if (const Delivery *delivery = deliveryFor(verdict.promise))
            judgeDelivered(*delivery, verdict);
        else
            judgeMissing(verdict);
        addTouch(verdict);
        addSilences(verdict);
        if (verdict.kind == Kind::Unproven && verdict.why == Why::None)
            verdict.why = whyUnproven(verdict);
        std::ranges::sort(verdict.entries);
        verdict.entries.erase(std::ranges::unique(verdict.entries).begin(), verdict.entries.end());
        verdict.promise = promise;
        return verdict;
    }

    /// What kept it keeps no later one.
    void passOver(const Promise &promise) { static_cast<void>(deliveryFor(inUtc(promise))); }

private:
    /// The first that keeps the promise. One during the period counts, unless an earlier promise was kept by it: it is
    /// then that one, too late.
    const Delivery *deliveryFor(const Promise &promise)
    {
        for (qsizetype at = 0; at < m_deliveries.size(); ++at) {
            const Delivery &one = m_deliveries[at];
            const QDateTime time = one.time();
            const bool keeps = m_isByPeriod ? !one.period.isEmpty() && one.period >= promise.period
                                            : time > promise.begins && (time >= promise.ends || at >= m_unused);
            if (keeps) {
                m_unused = std::max(m_unused, at + 1);
                return &one;
            }
        }
        return nullptr;
    }

    void judgeDelivered(const Delivery &delivery, Verdict &verdict) const
    {
        verdict.claimed = delivery.claimed;
        verdict.seen = delivery.seen;
        verdict.without = delivery.after;
        verdict.seenEntry = m_sightings[delivery.sighting].seq;
        verdict.entries << verdict.seenEntry;
        if (delivery.without) {
            verdict.withoutEntry = m_sightings[*delivery.without].seq;
            verdict.entries << verdict.withoutEntry;
        }
        const QDateTime &due = verdict.promise.due;
        if (delivery.seen < due) {
            verdict.kind = Kind::OnTime;
        } else if (delivery.after && *delivery.after >= due) {
            verdict.kind = Kind::Late;
            verdict.why = Why::Agency;
        }
    }

    void judgeMissing(Verdict &verdict) const
    {
        for (qsizetype at = m_sightings.size() - 1; at >= 0 && !verdict.without; --at)
            if (m_trusted[at] && m_sightings[at].isAnswer()) {
                verdict.without = m_sightings[at].at;
                verdict.withoutEntry = m_sightings[at].seq;
                verdict.entries << verdict.withoutEntry;
            }
        if (m_now < verdict.promise.due) {
            verdict.kind = Kind::Due;
        } else if (verdict.without && *verdict.without >= verdict.promise.due && !lastsUntrusted()) {
            verdict.kind = Kind::Delinquent;
            verdict.why = Why::Agency;
        }
    }

    /// New content was found at the end of the ledger, at a time that is not known.
    bool lastsUntrusted() const
    {
        for (qsizetype at = m_sightings.size() - 1; at >= 0 && !(m_trusted[at] && m_sightings[at].isAnswer()); --at)
            if (m_sightings[at].isAnswer() && m_sightings[at].isNew)
                return true;
        return false;
    }

    /// The time in which the answer counts: since the period's end, until the data were seen.
    bool counts(const Sighting &one, const Verdict &verdict) const
    {
        return one.at >= verdict.promise.ends && (!verdict.seen || one.at < *verdict.seen);
    }

    void addTouch(Verdict &verdict) const
    {
        for (qsizetype at = 0; at < m_sightings.size(); ++at) {
            const Sighting &one = m_sightings[at];
            if (one.outcome != Outcome::TouchedOnly || !m_trusted[at] || !counts(one, verdict))
                continue;
            if (!verdict.touched) {
                verdict.touched = one.at;
                verdict.touchedEntry = one.seq;
            }
            verdict.entries << one.seq;
            if (verdict.kind == Kind::Late || verdict.kind == Kind::Delinquent)
                verdict.why = Why::TouchedOnly;
        }
    }

    void addSilences(Verdict &verdict) const
    {
        bool goesOn = false;
        for (qsizetype at = 0; at < m_sightings.size(); ++at) {
            const Sighting &one = m_sightings[at];
            if (one.isAnswer() || !counts(one, verdict)) {
                goesOn = false;
                continue;
            }
            const Why why = m_trusted[at] ? whyOf(one.outcome) : Why::ClockJumped;
            if (goesOn && verdict.silences.last().why == why) {
                verdict.silences.last().to = one.at;
                ++verdict.silences.last().requests;
                continue;
            }
            verdict.silences << Silence{why, one.at, one.at, 1, one.seq};
            verdict.entries << one.seq;
            goesOn = true;
        }
    }

    /// What explains the most of the requests without an answer; nobody asked, if there were none.
    Why whyUnproven(const Verdict &verdict) const
    {
        for (qsizetype at = 0; at < m_sightings.size(); ++at)
            if (!m_trusted[at] && m_sightings[at].isAnswer() && m_sightings[at].isNew)
                return Why::ClockJumped;
        const auto most = std::ranges::max_element(verdict.silences, {}, &Silence::requests);
        return most == verdict.silences.end() ? Why::NotAsked : most->why;
    }

    const QList<Sighting> &m_sightings;
    const QList<bool> m_trusted;
    const QList<Delivery> m_deliveries;
    const bool m_isByPeriod;
    const QDateTime m_now;
    qsizetype m_unused = 0; ///< the first delivery that no promise was kept by
};

} // namespace

QList<Verdict> judge(const QList<Promise> &promises, const QList<Sighting> &sightings, bool byPeriod,
                     const QDateTime &now, qsizetype first)
{
    Judge judge(sightings, byPeriod, now);
    QList<Verdict> verdicts;
    for (qsizetype at = 0; at < promises.size(); ++at)
        if (at < first)
            judge.passOver(promises[at]);
        else
            verdicts << judge.judge(promises[at]);
    return verdicts;
}

} // namespace anjungan::compliance
