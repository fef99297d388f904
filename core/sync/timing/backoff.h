// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/observation.h"
#include "core/sync/values/wait.h"

#include <QList>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace anjungan::sync {

/// Who must not be asked before when: exponential waits with full jitter, for each source and for each kind of error,
/// never shorter than the source's own Retry-After. Plain state without a clock of its own.
class Backoff
{
public:
    using Random = std::function<double()>; ///< numbers in [0, 1)

    /// A sync of one dataset under way. `begun` puts what happens in an order that no clock can turn around.
    struct Attempt
    {
        QString source;
        QString dataset;
        std::chrono::seconds refresh{0}; ///< of the dataset: who asks every minute tries again sooner
        quint64 begun = 0;
    };

    /// What keeps a dataset from being asked.
    struct Hold
    {
        QDateTime until;
        bool isPassing = false; ///< see RetryPolicy
    };

    explicit Backoff(Random random, QList<Wait> kept = {});

    Attempt begin(const QString &source, const QString &dataset, std::chrono::seconds refresh);

    /// The source sent something of that dataset.
    void answered(const Attempt &attempt);

    /// How the attempt ended. True where its failure speaks of the whole source, so that its other datasets need not be
    /// asked: none of them has been answered since the attempt began, or the source is busy.
    bool ended(const Attempt &attempt, const Observation &seen, const QDateTime &now);

    /// Nothing where the dataset may be asked at any time.
    std::optional<Hold> hold(const QString &source, const QString &dataset) const;

    /// The source has failed and sent nothing since: one question is enough to find out more.
    bool isDoubted(const QString &source) const;

    /// A person asks now: the dataset and its source begin anew.
    void forget(const QString &source, const QString &dataset);

    /// Another network: ends the waits that the old one may be to blame for.
    void wake(const QDateTime &now);

    /// Waits that began after `now` are counted from now: the clock was put back.
    void settle(const QDateTime &now);

    QList<Wait> waits() const;

    static constexpr std::chrono::seconds least{1}; ///< between two tries, whatever is drawn

private:
    struct Entry
    {
        Wait wait;
        quint64 order = 0; ///< of its last failure
    };

    bool isAnsweredElsewhere(const Attempt &attempt) const;
    void succeeded(const Attempt &attempt);
    void failed(Entry &entry, const Attempt &attempt, const Observation &seen, const QDateTime &now);
    Entry &entryFor(const QString &source, const QString &dataset, std::optional<source::ErrorKind> kind);

    Random m_random;
    std::vector<Entry> m_entries;
    std::map<QString, std::map<QString, quint64>> m_answers; ///< by source and dataset: when the last one came
    quint64 m_order = 0;
};

} // namespace anjungan::sync
