// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/lateness.h"

#include "core/base/iso_time.h"
#include "core/sync/timing/clock_slack.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::query {

QString latenessName(Lateness lateness)
{
    switch (lateness) {
    case Lateness::Current:
        return u"current"_s;
    case Lateness::Late:
        return u"late"_s;
    case Lateness::Unknown:
        return u"unknown"_s;
    }
    std::unreachable();
}

std::optional<QDateTime> dueAt(const workspace::Workspace &workspace, const workspace::Dataset &dataset,
                               const std::optional<QDateTime> &sourceModified)
{
    if (!sourceModified || !dataset.cadence)
        return {};
    const QTimeZone &zone = workspace.timeZone;
    const QDateTime promised =
        dataset.cadence->after(sourceModified->toTimeZone(zone.isValid() ? zone : QTimeZone::utc()));
    return (dataset.grace ? dataset.grace->after(promised) : promised).toUTC();
}

bool differsInTime(const message::Messages &error)
{
    return std::ranges::contains(error, message::Code::ClockDiffers, &message::Message::code);
}

bool isClockWrong(const DatasetTimes &times, const QDateTime &now)
{
    const QDateTime latest = sync::latestNow(now);
    return times.isClockOff || (times.confirmedAt && *times.confirmedAt > latest) ||
           (times.sourceModified && *times.sourceModified > latest);
}

Lateness latenessOf(const DatasetTimes &times, const QDateTime &now)
{
    if (!times.dueAt || isClockWrong(times, now))
        return Lateness::Unknown;
    if (now <= *times.dueAt)
        return Lateness::Current;
    return times.confirmedAt && *times.confirmedAt > *times.dueAt ? Lateness::Late : Lateness::Unknown;
}

bool isFailing(store::RecordState state, const std::optional<sync::Outcome> &trouble)
{
    return state == store::RecordState::Held ||
           (state == store::RecordState::Failed && trouble != sync::Outcome::DeviceOffline);
}

message::Messages whyPeriodIsUnknown(const store::DatasetRecord &record)
{
    message::Messages remarks;
    for (const message::Message &remark : record.remark)
        if (record.period.isEmpty() && remark.code == message::Code::PeriodsOutOfOrder)
            remarks << remark;
    return remarks;
}

bool isFuturePeriod(const QString &period, QDate today)
{
    return base::firstDayOf(period) && period > today.toString(Qt::ISODate).first(period.size());
}

QDate today(const workspace::Workspace &workspace, const QDateTime &now)
{
    const QTimeZone &zone = workspace.timeZone;
    return now.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

Freshness freshnessOf(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now)
{
    Freshness freshness;
    if (const workspace::Dataset *dataset = workspace.dataset(record.id))
        freshness.dueAt = record.part.isEmpty() ? dueAt(workspace, *dataset, record.sourceModified) : std::nullopt;
    const DatasetTimes times{freshness.dueAt, record.sourceModified, record.confirmedAt, differsInTime(record.error)};
    freshness.isClockWrong = isClockWrong(times, now);
    freshness.lateness = latenessOf(times, now);
    freshness.isFailing = isFailing(record.state, record.trouble);
    // A wrong clock knows no today.
    freshness.isPeriodFuture = !freshness.isClockWrong && isFuturePeriod(record.period, today(workspace, now));
    if (record.trouble) {
        freshness.reason = sync::outcomeName(*record.trouble);
        freshness.since = record.troubledSince;
    } else if (freshness.isClockWrong) {
        freshness.reason = u"device_clock"_s;
    } else if (freshness.lateness == Lateness::Late) {
        freshness.reason = u"agency_late"_s;
        freshness.since = freshness.dueAt;
    } else if (!record.publishedAt) {
        freshness.reason = u"never_synced"_s;
    }
    return freshness;
}

} // namespace anjungan::query
