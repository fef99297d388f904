// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_json.h"

#include "core/message/message_json.h"
#include "core/query/lateness.h"
#include "ui/words/sentence.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

/// The sentence, and what it was made of.
void insert(QJsonObject &object, const QString &key, const message::Messages &messages)
{
    object.insert(key, textOrNull(words::sentence(messages)));
    object.insert(key + u"_messages"_s, message::toJson(messages));
}

QJsonValue timeOrNull(const std::optional<QDateTime> &when)
{
    return when ? QJsonValue(when->toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<store::HeldRecord> &held)
{
    if (!held)
        return QJsonValue::Null;
    QJsonArray areas;
    for (const store::HeldChange &change : held->changes)
        areas << QJsonObject{{u"area"_s, change.area},       {u"name"_s, textOrNull(change.name)},
                             {u"rows"_s, change.published},  {u"added"_s, change.added},
                             {u"changed"_s, change.changed}, {u"removed"_s, change.removed}};
    return QJsonObject{{u"since"_s, timeOrNull(held->delivery.since)},
                       {u"rejected_at"_s, timeOrNull(held->delivery.rejectedAt)},
                       {u"rows"_s, held->delivery.rows},
                       {u"removed"_s, held->delivery.removed},
                       {u"areas"_s, areas}};
}

QJsonObject jsonOf(const sync::Observation &seen)
{
    const bool isCurrent = sync::isCurrent(seen.outcome);
    QJsonObject json{{u"id"_s, seen.dataset},
                     {u"outcome"_s, sync::outcomeName(seen.outcome)},
                     {u"way"_s, sync::wayName(seen.way)},
                     {u"at"_s, timeOrNull(seen.at)},
                     {u"source_modified"_s, timeOrNull(seen.sourceModified)},
                     {u"rows"_s, seen.rows},
                     {u"added"_s, seen.added},
                     {u"changed"_s, seen.changed},
                     {u"removed"_s, seen.removed},
                     {u"touched"_s, seen.touched},
                     {u"requests"_s, seen.requests},
                     {u"bytes"_s, seen.bytes},
                     {u"ms"_s, seen.milliseconds}};
    insert(json, u"error"_s, isCurrent ? message::Messages() : seen.error);
    insert(json, u"fault"_s, isCurrent ? seen.error : message::Messages());
    insert(json, u"note"_s, seen.note);
    return json;
}

QJsonArray jsonOf(const QList<sync::ExposureUpdate> &updates)
{
    QJsonArray exposures;
    for (const sync::ExposureUpdate &update : updates) {
        QJsonObject one{{u"id"_s, update.exposure},
                        {u"outcome"_s, sync::outcomeName(update.outcome)},
                        {u"rows"_s, update.rows},
                        {u"ms"_s, update.milliseconds}};
        insert(one, u"error"_s, update.error);
        insert(one, u"fault"_s, update.fault);
        exposures << one;
    }
    return exposures;
}

} // namespace

QJsonObject toJson(const sync::Report &report)
{
    QJsonArray datasets;
    for (const sync::Observation &seen : report.datasets)
        datasets << jsonOf(seen);
    return {{u"datasets"_s, datasets}, {u"exposures"_s, jsonOf(report.exposures)}};
}

QJsonObject toJson(const sync::BundleReport &report)
{
    QJsonArray datasets;
    for (const sync::Applied &applied : report.datasets) {
        QJsonObject one = jsonOf(applied.seen);
        one[u"outcome"] = sync::outcomeName(applied);
        if (applied.left != sync::Applied::Left::No) {
            insert(one, u"error"_s, {});
            insert(one, u"fault"_s, {});
        }
        one[u"confirmed_at"] = timeOrNull(applied.seen.confirmedAt);
        datasets << one;
    }
    return {{u"datasets"_s, datasets}, {u"exposures"_s, jsonOf(report.exposures)}};
}

QStringList partOf(const QList<store::DatasetRecord> &records, const QString &dataset)
{
    const auto found = std::ranges::find(records, dataset, &store::DatasetRecord::id);
    return found == records.end() ? QStringList() : found->part;
}

QJsonObject toJson(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                   const QList<query::ExposureStatus> &statuses, const QDateTime &now)
{
    QJsonArray datasets;
    for (const store::DatasetRecord &record : records) {
        const query::Freshness freshness = query::freshnessOf(workspace, record, now);
        QJsonObject one{{u"id"_s, record.id},
                        {u"rows"_s, record.rows},
                        {u"state"_s, store::recordStateName(record.state)},
                        {u"outcome"_s, record.outcome ? QJsonValue(sync::outcomeName(*record.outcome)) : QJsonValue()},
                        {u"period"_s, textOrNull(record.period)},
                        {u"source_modified"_s, timeOrNull(record.sourceModified)},
                        {u"published_at"_s, timeOrNull(record.publishedAt)},
                        {u"confirmed_at"_s, timeOrNull(record.confirmedAt)},
                        {u"attempted_at"_s, timeOrNull(record.attemptedAt)},
                        {u"lateness"_s, query::latenessName(freshness.lateness)},
                        {u"due_at"_s, timeOrNull(freshness.dueAt)},
                        {u"reason"_s, textOrNull(freshness.reason)},
                        {u"since"_s, timeOrNull(freshness.since)},
                        {u"failing"_s, freshness.isFailing},
                        {u"clock_wrong"_s, freshness.isClockWrong},
                        {u"period_in_future"_s, freshness.isPeriodFuture}};
        one.insert(u"part"_s, QJsonArray::fromStringList(record.part));
        one.insert(u"held"_s, jsonOf(record.held));
        insert(one, u"error"_s, record.error);
        insert(one, u"fault"_s, record.fault);
        insert(one, u"remark"_s, record.remark);
        datasets << one;
    }
    QJsonArray exposures;
    for (const query::ExposureStatus &status : statuses) {
        QJsonObject one{{u"id"_s, status.record.id},
                        {u"rows"_s, status.record.rows},
                        {u"state"_s, store::recordStateName(status.state)},
                        {u"points"_s, status.points},
                        {u"zones"_s, status.zones},
                        {u"part"_s, QJsonArray::fromStringList(partOf(records, status.points))},
                        {u"computed_at"_s, timeOrNull(status.record.computedAt)}};
        insert(one, u"error"_s, status.record.error);
        insert(one, u"fault"_s, status.record.fault);
        exposures << one;
    }
    return {{u"datasets"_s, datasets}, {u"exposures"_s, exposures}};
}

QJsonObject toJson(const store::LedgerCheck &check)
{
    QJsonValue firstBad(QJsonValue::Null);
    if (check.firstBad) {
        const bool isGap = check.firstBad->why == store::LedgerCheck::Why::Gap;
        firstBad = QJsonObject{{u"seq"_s, check.firstBad->seq},
                               {u"at"_s, check.firstBad->at},
                               {u"dataset"_s, check.firstBad->dataset},
                               {u"why"_s, isGap ? u"gap"_s : u"altered"_s}};
    }
    return {{u"valid"_s, check.isValid()},
            {u"entries"_s, check.entries},
            {u"head"_s, textOrNull(QString::fromLatin1(check.head.toHex()))},
            {u"first_bad"_s, firstBad},
            {u"misfits"_s, check.misfits},
            {u"missing"_s, check.missing},
            {u"cut"_s, check.cut},
            {u"strays"_s, check.strays}};
}

QJsonObject toJson(const store::BundleMade &made, const QString &file)
{
    QJsonArray datasets;
    for (const store::DatasetRecord &record : made.datasets) {
        datasets << QJsonObject{{u"id"_s, record.id},
                                {u"rows"_s, record.rows},
                                {u"period"_s, textOrNull(record.period)},
                                {u"source_modified"_s, timeOrNull(record.sourceModified)},
                                {u"confirmed_at"_s, timeOrNull(record.confirmedAt)},
                                {u"part"_s, QJsonArray::fromStringList(record.part)}};
    }
    return {{u"file"_s, file}, {u"bytes"_s, made.bytes}, {u"datasets"_s, datasets}};
}

} // namespace anjungan::app
