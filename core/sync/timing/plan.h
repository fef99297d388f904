// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/name_table.h"
#include "core/sync/timing/network.h"

#include <QDateTime>
#include <QMetaType>

namespace anjungan::sync {

/// What a service does of itself while each byte costs.
enum class OnMetered {
    SyncDue, ///< as on any network: what is due, as few bytes as will do
    Wait,    ///< nothing, until another network is there or a person asks
};

/// As on the command line and in the settings.
inline constexpr base::NameTable<OnMetered, 2> onMeteredNames{
    {{OnMetered::SyncDue, QLatin1StringView("sync")}, {OnMetered::Wait, QLatin1StringView("wait")}}};

/// What a service is told to do of itself; what a person asks for is always done.
struct Conduct
{
    bool isPaused = false;
    OnMetered onMetered = OnMetered::SyncDue;

    bool operator==(const Conduct &) const = default;
};

/// What a service is going to do of itself, for people to read.
struct Plan
{
    Conduct conduct;
    NetworkState network;
    std::optional<QDateTime> next; ///< when the next dataset is due, UTC; nothing: none, or the service waits

    /// Whether the network's price is why nothing is done.
    [[nodiscard]] bool waitsForNetwork() const
    {
        return conduct.onMetered == OnMetered::Wait && network.isMetered.value_or(false);
    }

    bool operator==(const Plan &) const = default;
};

} // namespace anjungan::sync

Q_DECLARE_METATYPE(anjungan::sync::Plan)
