// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/backoff.h"
#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::sync {

/// When each dataset is requested again. A device requests all datasets of one `refresh` together, at its own times:
/// multiples of that interval, shifted by a random share of it. So even if many devices start in the same second, they
/// are spread evenly from the second time on. Failed datasets follow their Backoff instead. Plain state without a clock
/// or a timer.
class Schedule
{
public:
    Schedule(const workspace::Workspace &workspace, Backoff::Random random);

    /// Restores the attempts of an earlier session. Overdue datasets are spread over overdueSpread, except those that
    /// were never published; datasets that were never tried, or canceled, are due at once.
    void restore(const QList<LastAttempt> &attempts, const QDateTime &now);

    /// Datasets to sync at `now`, in the workspace's order.
    QStringList due(const Backoff &backoff, const QDateTime &now) const;

    /// When the next one is, or was, due; none if there is no dataset.
    [[nodiscard]] std::optional<QDateTime> next(const Backoff &backoff, const QDateTime &now) const;

    /// When each dataset is, or was, due.
    [[nodiscard]] QHash<QString, QDateTime> times(const Backoff &backoff, const QDateTime &now) const;

    void tried(const Observation &seen, const QDateTime &now);

    /// To be called before due(), at least once a minute except during a run: notices that the device slept, or that
    /// its clock was changed.
    void settle(const QDateTime &now);

    /// The time since the last settle() was no sleep.
    void look(const QDateTime &now) { m_looked = now; }

    /// The network has returned or changed: overdue datasets are due within overdueSpread.
    void wake(const QDateTime &now);

    /// Makes canceled datasets due at once.
    void resume();

    /// Or the refresh if that is shorter. As long as it takes that all devices at once are no more than 2.5 times as
    /// many as usual.
    static constexpr std::chrono::seconds overdueSpread{10 * 60};
    static constexpr std::chrono::seconds sleep{3 * 60}; ///< time between two settle() that means that the device slept

private:
    struct Entry
    {
        QString source;
        workspace::Duration refresh;
        QDateTime next;      ///< invalid: at once
        QDateTime notBefore; ///< invalid: no limit
        bool failed = false; ///< at the last attempt
        bool canceled = false;
    };

    qint64 refreshOf(const Entry &entry, const QDateTime &from) const; ///< milliseconds
    QDateTime nextAfter(const Entry &entry, const QDateTime &at) const;
    QDateTime readyAt(const QString &id, const Backoff &backoff, const QDateTime &now) const;
    void spread(const QDateTime &now);

    QStringList m_order;
    QHash<QString, Entry> m_entries;
    Backoff::Random m_random;
    double m_share; ///< of each refresh, by which this device's times are shifted: in [0, 1)
    QDateTime m_looked;
};

} // namespace anjungan::sync
