// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace anjungan::query {

/// Whether a publisher delivers on time, as far as this device can know.
enum class Lateness {
    Current, ///< the promised data are not due yet
    Late,    ///< they were due, and a request after that found nothing newer at the source
    Unknown, ///< nothing was promised, the source gives no time, no request succeeded since they were due, or this
             ///< device's clock is wrong
};

/// "current", "late", "unknown", as in --json.
QString latenessName(Lateness lateness);

/// The source's own time plus cadence and grace, by the calendar of the workspace's zone; none without a cadence.
[[nodiscard]] std::optional<QDateTime> dueAt(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                                             const std::optional<QDateTime> &sourceModified);

/// The times that a dataset is judged by.
struct DatasetTimes
{
    std::optional<QDateTime> dueAt;
    std::optional<QDateTime> sourceModified;
    std::optional<QDateTime> confirmedAt;
    bool isClockOff = false; ///< the source's clock differed at the last sync: differsInTime()
};

/// Whether the result of a sync says that this device's clock differs from the source's.
[[nodiscard]] bool differsInTime(const message::Messages &error);

/// Whether this device's clock stands back, or stood ahead when the data came: one of the times is after `now` by more
/// than clocks differ; or the last sync found so. (A sync leaves out times that are in the future at the source, see
/// store::ModifiedTimes.)
[[nodiscard]] bool isClockWrong(const DatasetTimes &times, const QDateTime &now);

/// The one rule for late: panels' feet, the status bar, the page Sync and `status` all use it.
Lateness latenessOf(const DatasetTimes &times, const QDateTime &now);

/// The one rule for errors: the last sync failed or is held. A device without a network is not an error.
[[nodiscard]] bool isFailing(store::RecordState state, const std::optional<sync::Outcome> &trouble);

/// Why the newest period is not known: those of the dataset do not sort as time. Empty if it is, or if there is none.
message::Messages whyPeriodIsUnknown(const store::DatasetRecord &record);

/// Whether a period ("2027", "2026-12", "2026-11-22") begins after `today`. Other texts are in no time.
[[nodiscard]] bool isFuturePeriod(const QString &period, QDate today);

/// The day in the workspace's zone.
[[nodiscard]] QDate today(const workspace::Workspace &workspace, const QDateTime &now);

/// How fresh a dataset is, and the reason if it is not.
struct Freshness
{
    Lateness lateness = Lateness::Unknown;
    std::optional<QDateTime> dueAt;
    /// Why the data may be outdated: an outcome's name (device_offline, source_down, held, …) if syncs fail, otherwise
    /// device_clock, agency_late or never_synced; empty if there is no reason.
    QString reason;
    std::optional<QDateTime> since; ///< of the reason
    bool isFailing = false;         ///< see isFailing()
    bool isClockWrong = false;      ///< see isClockWrong()
    bool isPeriodFuture = false;    ///< the newest period is in the future, which says nothing about freshness
};

Freshness freshnessOf(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now);

} // namespace anjungan::query
