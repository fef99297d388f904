// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/backoff.h"
#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::sync {

/// When each dataset is asked for again. A device asks for all datasets of one `refresh` together, at moments of its
/// own: the clock's multiples of that refresh, moved by a share of it that each device draws. So however many devices
/// begin in the same second, from the second time on they are spread evenly. What failed follows its Backoff instead.
/// Plain state without a clock or a timer of its own.
class Schedule
{
public:
    Schedule(const workspace::Workspace &workspace, Backoff::Random random);

    /// What an earlier session did. What is overdue is spread over startSpread, but for what has never been published;
    /// what was never done, or was canceled, is due at once.
    void restore(const QList<LastAttempt> &attempts, const QDateTime &now);

    /// Datasets to sync at `now`, in the workspace's order.
    QStringList due(const Backoff &backoff, const QDateTime &now) const;

    /// When the next one is due, or was; nothing where there is no dataset.
    [[nodiscard]] std::optional<QDateTime> next(const Backoff &backoff, const QDateTime &now) const;

    void tried(const Observation &seen, const QDateTime &now);

    /// To be called before due(), at least once a minute but in a run: notices that the device slept, or that its clock
    /// was put forward or back.
    void settle(const QDateTime &now);

    /// The network came back or is another: what is overdue is due within wakeSpread.
    void wake(const QDateTime &now);

    /// What was canceled is due at once.
    void resume();

    static constexpr std::chrono::seconds startSpread{5 * 60}; ///< or the refresh, where that is shorter
    static constexpr std::chrono::seconds wakeSpread{120};     ///< likewise
    static constexpr std::chrono::seconds sleep{3 * 60};       ///< without a look: the device slept

private:
    struct Entry
    {
        QString source;
        workspace::Duration refresh;
        QDateTime next;      ///< invalid: at once
        QDateTime notBefore; ///< invalid: no bound
        bool failed = false; ///< at the last try
        bool canceled = false;
    };

    qint64 refreshOf(const Entry &entry, const QDateTime &from) const; ///< milliseconds
    QDateTime nextAfter(const Entry &entry, const QDateTime &at) const;
    QDateTime readyAt(const QString &id, const Backoff &backoff, const QDateTime &now) const;
    void spread(const QDateTime &now, std::chrono::seconds over);

    QStringList m_order;
    QHash<QString, Entry> m_entries;
    Backoff::Random m_random;
    double m_share; ///< of each refresh, by which this device's moments are moved: in [0, 1)
    QDateTime m_looked;
};

} // namespace anjungan::sync
