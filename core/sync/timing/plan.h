// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/name_table.h"
#include "core/sync/timing/network.h"

#include <QDateTime>
#include <QHash>
#include <QMetaType>

namespace anjungan::sync {

/// What a service does on a metered network without a person's request.
enum class OnMetered {
    SyncDue, ///< as on any network: syncs due datasets, with as few bytes as possible
    Wait,    ///< nothing, until there is another network or a person starts a sync
};

/// The name on the command line and in the settings.
inline constexpr base::NameTable<OnMetered, 2> onMeteredNames{
    {{OnMetered::SyncDue, QLatin1StringView("sync")}, {OnMetered::Wait, QLatin1StringView("wait")}}};

/// The user's choices for automatic syncs; a sync that a person starts always runs.
struct Conduct
{
    bool isPaused = false;
    OnMetered onMetered = OnMetered::SyncDue;

    bool operator==(const Conduct &) const = default;
};

/// The next automatic sync, for display.
struct Plan
{
    Conduct conduct;
    NetworkState network;
    std::optional<QDateTime> next;      ///< when the next dataset is due, UTC; none: there is none, or the service
                                        ///< waits or is not watched
    QHash<QString, QDateTime> due = {}; ///< when each dataset is, UTC; empty likewise

    /// Whether the service waits because the network is metered.
    [[nodiscard]] bool waitsForNetwork() const
    {
        return conduct.onMetered == OnMetered::Wait && network.isMetered.value_or(false);
    }

    bool operator==(const Plan &) const = default;
};

} // namespace anjungan::sync

Q_DECLARE_METATYPE(anjungan::sync::Plan)
