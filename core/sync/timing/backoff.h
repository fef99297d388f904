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

/// The times before which a source or dataset must not be requested again after failures: exponential waits with full
/// jitter, for each source and kind of error, never shorter than the source's Retry-After. Plain state without a clock.
class Backoff
{
public:
    using Random = std::function<double()>; ///< numbers in [0, 1)

    /// A running sync of one dataset. `begun` orders events independently of the clock.
    struct Attempt
    {
        QString source;
        QString dataset;
        std::chrono::seconds refresh{0}; ///< of the dataset: one with a short interval is retried sooner
        quint64 begun = 0;
    };

    /// Why a dataset must not be requested yet.
    struct Hold
    {
        QDateTime until;
        bool isPassing = false; ///< see RetryPolicy
    };

    explicit Backoff(Random random, QList<Wait> kept = {});

    [[nodiscard]] Attempt begin(const QString &source, const QString &dataset, std::chrono::seconds refresh);

    /// The source has sent data of that dataset.
    void answered(const Attempt &attempt);

    /// Records the result of the attempt. True if its failure concerns the whole source, so that its other datasets
    /// need not be requested: none of them was answered since the attempt began, or the source is busy.
    bool ended(const Attempt &attempt, const Observation &seen, const QDateTime &now);

    /// None if the dataset may be requested at any time.
    [[nodiscard]] std::optional<Hold> hold(const QString &source, const QString &dataset) const;

    /// The source has failed and sent nothing since: one request is enough to find out whether it is available.
    [[nodiscard]] bool isDoubted(const QString &source) const;

    /// Removes the waits of the dataset and its source, since a person starts a sync.
    void forget(const QString &source, const QString &dataset);

    /// Ends the waits that the previous network may have caused.
    void wake(const QDateTime &now);

    /// Waits that began after `now` are counted from now, since the clock was set back.
    void settle(const QDateTime &now);

    QList<Wait> waits() const;

    static constexpr std::chrono::seconds least{1}; ///< between two attempts, in any case

private:
    struct Entry
    {
        Wait wait;
        quint64 order = 0; ///< the order number of its last failure
    };

    [[nodiscard]] bool isAnsweredElsewhere(const Attempt &attempt) const;
    void succeeded(const Attempt &attempt);
    void failed(Entry &entry, const Attempt &attempt, const Observation &seen, const QDateTime &now);
    Entry &entryFor(const QString &source, const QString &dataset, std::optional<source::ErrorKind> kind);

    Random m_random;
    std::vector<Entry> m_entries;
    std::map<QString, std::map<QString, quint64>>
        m_answers; ///< by source and dataset: the order number of the last answer
    quint64 m_order = 0;
};

} // namespace anjungan::sync
