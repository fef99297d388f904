// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

QJsonValue timeOrNull(const std::optional<QDateTime> &when)
{
    return when ? QJsonValue(when->toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject toJson(const sync::Report &report)
{
    QJsonArray datasets;
    for (const sync::Observation &seen : report.datasets) {
        datasets << QJsonObject{{u"id"_s, seen.dataset},
                                {u"outcome"_s, sync::outcomeName(seen.outcome)},
                                {u"rows"_s, seen.rows},
                                {u"added"_s, seen.added},
                                {u"changed"_s, seen.changed},
                                {u"removed"_s, seen.removed},
                                {u"touched"_s, seen.touched},
                                {u"requests"_s, seen.requests},
                                {u"bytes"_s, seen.bytes},
                                {u"ms"_s, seen.milliseconds},
                                {u"error"_s, textOrNull(sync::isCurrent(seen.outcome) ? QString() : seen.error)},
                                {u"fault"_s, textOrNull(sync::isCurrent(seen.outcome) ? seen.error : QString())}};
    }
    QJsonArray exposures;
    for (const sync::ExposureUpdate &update : report.exposures) {
        exposures << QJsonObject{{u"id"_s, update.exposure},
                                 {u"outcome"_s, sync::outcomeName(update.outcome)},
                                 {u"rows"_s, update.rows},
                                 {u"ms"_s, update.milliseconds},
                                 {u"error"_s, textOrNull(update.error)},
                                 {u"fault"_s, textOrNull(update.fault)}};
    }
    return {{u"datasets"_s, datasets}, {u"exposures"_s, exposures}};
}

QJsonObject toJson(const QList<store::DatasetRecord> &records, const QList<query::ExposureStatus> &statuses)
{
    QJsonArray datasets;
    for (const store::DatasetRecord &record : records) {
        datasets << QJsonObject{
            {u"id"_s, record.id},
            {u"rows"_s, record.rows},
            {u"state"_s, record.state},
            {u"outcome"_s, record.outcome ? QJsonValue(sync::outcomeName(*record.outcome)) : QJsonValue()},
            {u"period"_s, textOrNull(record.period)},
            {u"source_modified"_s, timeOrNull(record.sourceModified)},
            {u"published_at"_s, timeOrNull(record.publishedAt)},
            {u"confirmed_at"_s, timeOrNull(record.confirmedAt)},
            {u"error"_s, textOrNull(record.error)},
            {u"fault"_s, textOrNull(record.fault)}};
    }
    QJsonArray exposures;
    for (const query::ExposureStatus &status : statuses) {
        exposures << QJsonObject{{u"id"_s, status.record.id},
                                 {u"rows"_s, status.record.rows},
                                 {u"state"_s, status.state},
                                 {u"points"_s, status.points},
                                 {u"zones"_s, status.zones},
                                 {u"computed_at"_s, timeOrNull(status.record.computedAt)},
                                 {u"error"_s, textOrNull(status.record.error)},
                                 {u"fault"_s, textOrNull(status.record.fault)}};
    }
    return {{u"datasets"_s, datasets}, {u"exposures"_s, exposures}};
}

} // namespace anjungan::app
