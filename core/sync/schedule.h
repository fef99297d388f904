// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/observation.h"
#include "core/workspace/workspace.h"

#include <QHash>

#include <chrono>
#include <functional>

namespace anjungan::sync {

/// When each dataset is asked for again: its `refresh` after a success, sooner after a failure, with full jitter, so
/// that many devices do not come in the same second. Plain state, no timer of its own.
class Schedule
{
public:
    /// `random` gives numbers in [0, 1).
    Schedule(const workspace::Workspace &workspace, std::function<double()> random);

    /// Datasets to sync at `now`; those never tried are due at once.
    QStringList due(const QDateTime &now) const;

    /// How long until the next one is due, at least zero; nothing where there is no dataset.
    std::optional<std::chrono::milliseconds> untilNext(const QDateTime &now) const;

    void tried(const Observation &seen, const QDateTime &now);

    /// Makes everything that failed due at once: the network came back.
    void wake(const QDateTime &now);

    static constexpr std::chrono::seconds defaultRefresh{15 * 60};
    static constexpr std::chrono::seconds firstRetry{15};

private:
    struct Entry
    {
        workspace::Duration refresh;
        QDateTime next; ///< invalid: never tried
        int failures = 0;
    };

    QStringList m_order;
    QHash<QString, Entry> m_entries;
    std::function<double()> m_random;
};

} // namespace anjungan::sync
