// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace anjungan::query {

/// Whether a publisher delivers on time, as far as this device can know.
enum class Lateness {
    Current, ///< the promised data are not due yet
    Late,    ///< they were due, and a request after that found nothing newer at the source
    Unknown, ///< nothing was promised, the source gives no time, or no request succeeded since they were due
};

/// "current", "late", "unknown", as in --json.
QString latenessName(Lateness lateness);

/// The source's own time plus cadence and grace, by the calendar of the workspace's zone; none without a cadence.
[[nodiscard]] std::optional<QDateTime> dueAt(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                                             const std::optional<QDateTime> &sourceModified);

/// Unknown if no request succeeded since `dueAt`.
Lateness latenessOf(const std::optional<QDateTime> &dueAt, const std::optional<QDateTime> &confirmedAt,
                    const QDateTime &now);

/// How fresh a dataset is, and the reason if it is not.
struct Freshness
{
    Lateness lateness = Lateness::Unknown;
    std::optional<QDateTime> dueAt;
    /// Why the data may be outdated: an outcome's name (device_offline, source_down, held, …) if syncs fail, otherwise
    /// agency_late or never_synced; empty if there is no reason.
    QString reason;
    std::optional<QDateTime> since; ///< of the reason
};

Freshness freshnessOf(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now);

} // namespace anjungan::query
