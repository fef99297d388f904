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
    return {{u"datasets"_s, datasets}};
}

QJsonObject toJson(const QList<store::DatasetRecord> &records)
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
    return {{u"datasets"_s, datasets}};
}

} // namespace anjungan::app
