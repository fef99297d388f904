// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace anjungan::query {

/// Whether a publisher keeps its promise, as far as this device can know.
enum class Lateness {
    Current, ///< what was promised is not due yet
    Late,    ///< it was due, and the source, asked after that, still had nothing newer
    Unknown, ///< nothing was promised, the source tells no time, or it could not be asked since it was due
};

/// "current", "late", "unknown", as in --json.
QString latenessName(Lateness lateness);

/// The source's own time, then cadence and grace by the calendar of the workspace's zone; nothing without a promise.
std::optional<QDateTime> dueAt(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                               const std::optional<QDateTime> &sourceModified);

/// A device that could not ask since `dueAt` says nothing of the publisher.
Lateness latenessOf(const std::optional<QDateTime> &dueAt, const std::optional<QDateTime> &confirmedAt,
                    const QDateTime &now);

/// How fresh a dataset is, and whose fault it is where it is not.
struct Freshness
{
    Lateness lateness = Lateness::Unknown;
    std::optional<QDateTime> dueAt;
    /// Why what is shown may not be what there is: an outcome's name (device_offline, source_down, held, …) where syncs
    /// fail, else agency_late, never_synced; empty where nothing stands against it.
    QString reason;
    std::optional<QDateTime> since; ///< of the reason
};

Freshness freshnessOf(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now);

} // namespace anjungan::query
