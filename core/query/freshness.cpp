// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/freshness.h"

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

Lateness latenessOf(const std::optional<QDateTime> &dueAt, const std::optional<QDateTime> &confirmedAt,
                    const QDateTime &now)
{
    if (!dueAt)
        return Lateness::Unknown;
    if (now <= *dueAt)
        return Lateness::Current;
    return confirmedAt && *confirmedAt > *dueAt ? Lateness::Late : Lateness::Unknown;
}

Freshness freshnessOf(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now)
{
    Freshness freshness;
    if (const workspace::Dataset *dataset = workspace.dataset(record.id))
        freshness.dueAt = dueAt(workspace, *dataset, record.sourceModified);
    freshness.lateness = latenessOf(freshness.dueAt, record.confirmedAt, now);
    if (record.trouble) {
        freshness.reason = sync::outcomeName(*record.trouble);
        freshness.since = record.troubledSince;
    } else if (freshness.lateness == Lateness::Late) {
        freshness.reason = u"agency_late"_s;
        freshness.since = freshness.dueAt;
    } else if (!record.publishedAt) {
        freshness.reason = u"never_synced"_s;
    }
    return freshness;
}

} // namespace anjungan::query
