// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/ledger_fault.h"
#include "app/lines.h"
#include "app/outcome_text.h"
#include "app/report_json.h"
#include "app/workspace_loader.h"
#include "core/base/joined_parts.h"
#include "core/query/lateness.h"
#include "core/query/query_service.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

QString timeText(const std::optional<QDateTime> &when) { return when ? when->toUTC().toString(Qt::ISODate) : u"-"_s; }

QString reasonText(const QString &reason)
{
    if (const auto outcome = sync::outcomeOf(reason))
        return outcomeText(*outcome);
    if (reason == u"agency_late"_s)
        return Lines::tr("agency late");
    if (reason == u"device_clock"_s)
        return Lines::tr("this device's clock is wrong");
    return reason == u"never_synced"_s ? Lines::tr("never synced") : QString();
}

QString partText(const QStringList &part)
{
    return part.isEmpty() ? QString() : Lines::tr("part %1").arg(part.join(u", "_s));
}

/// "source down since 2026-11-21T07:05:00Z: http://…: answered 500"
QString remark(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now)
{
    const query::Freshness freshness = query::freshnessOf(workspace, record, now);
    const QString reason = reasonText(freshness.reason);
    return base::joinedParts(
        {freshness.since ? Lines::tr("%1 since %2").arg(reason, timeText(freshness.since)) : reason,
         partText(record.part), freshness.isPeriodFuture ? Lines::tr("period in the future") : QString(),
         words::sentence(query::whyPeriodIsUnknown(record), workspace.timeZone),
         words::sentence(record.error.isEmpty() ? record.fault : record.error, workspace.timeZone)},
        u": ");
}

QString stateText(const QString &state)
{
    static const QHash<QString, const char *> texts{{u"current"_s, QT_TRANSLATE_NOOP("anjungan::app", "current")},
                                                    {u"failed"_s, QT_TRANSLATE_NOOP("anjungan::app", "failed")},
                                                    {u"held"_s, QT_TRANSLATE_NOOP("anjungan::app", "held")},
                                                    {u"never"_s, QT_TRANSLATE_NOOP("anjungan::app", "never")},
                                                    {u"outdated"_s, QT_TRANSLATE_NOOP("anjungan::app", "outdated")}};
    const char *const text = texts.value(state);
    return text ? Lines::tr(text) : state;
}

void printTable(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &records,
                const QList<query::ExposureStatus> &exposures, const QDateTime &now)
{
    const auto line = [&](const QStringList &cells, const QString &last) {
        static constexpr int widths[] = {-20, 9, -8, -10, -21, -21};
        QString text;
        for (int i = 0; i < cells.size(); ++i)
            text += u"%1 "_s.arg(cells[i], widths[i]);
        printOut((text + last).trimmed());
    };
    line({Lines::tr("dataset"), Lines::tr("rows"), Lines::tr("state"), Lines::tr("period"),
          Lines::tr("source_modified"), Lines::tr("confirmed_at")},
         Lines::tr("remark"));
    for (const store::DatasetRecord &record : records) {
        line({record.id, number(record.rows), stateText(store::recordStateName(record.state)),
              record.period.isEmpty() ? u"-"_s : record.period, timeText(record.sourceModified),
              timeText(record.confirmedAt)},
             remark(workspace, record, now));
    }
    if (exposures.isEmpty())
        return;
    printOut({});
    line({Lines::tr("exposure"), Lines::tr("rows"), Lines::tr("state"), Lines::tr("points"), Lines::tr("zones"),
          Lines::tr("computed_at")},
         Lines::tr("remark"));
    for (const query::ExposureStatus &status : exposures) {
        const store::ExposureRecord &record = status.record;
        line({record.id, number(record.rows), stateText(store::recordStateName(status.state)), status.points,
              status.zones, timeText(record.computedAt)},
             base::joinedParts({partText(partOf(records, status.points)),
                                words::sentence(record.error.isEmpty() ? record.fault : record.error)},
                               u": "));
    }
}

[[nodiscard]] sync::CacheResult<store::LedgerCheck> checkLedger(const QString &cache)
{
    return store::Reader::open(cache).and_then([](const auto &reader) { return reader->checkLedger(); });
}

int reportLedger(const store::LedgerCheck &check, const Arguments &arguments)
{
    if (!check.isValid()) {
        printError(faultOf(check, arguments.cache));
        return someFailed;
    }
    if (!arguments.json) {
        printOut({});
        const QString head = check.entries > 0 ? QString::fromLatin1(check.head.toHex()) : u"-"_s;
        printOut(Lines::tr("ledger: whole, %1 entry(ies), head %2", nullptr, countOf(check.entries))
                     .arg(number(check.entries), head));
    }
    return allCurrent;
}

} // namespace

int runStatus(const Arguments &arguments)
{
    const auto kept = keptWorkspace(arguments.cache);
    if (!kept) {
        printErrors(kept.error().lines);
        return wrongCall;
    }
    query::QueryService queries(arguments.cache, std::make_shared<const workspace::Workspace>(kept->workspace),
                                &QDateTime::currentDateTimeUtc);
    const auto records = queries.status().result();
    if (!records) {
        printError(words::sentence(records.error().what));
        return wrongCall;
    }
    const auto exposures = queries.exposures().result();
    if (!exposures) {
        printError(words::sentence(exposures.error().what));
        return wrongCall;
    }
    std::optional<store::LedgerCheck> ledger;
    if (arguments.verify) {
        const auto checked = checkLedger(arguments.cache);
        if (!checked) {
            printError(words::sentence(checked.error().toMessage()));
            return wrongCall;
        }
        ledger = *checked;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (arguments.json) {
        QJsonObject object = toJson(kept->workspace, *records, *exposures, now);
        if (ledger)
            object.insert(u"ledger"_s, toJson(*ledger));
        printOut(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    } else {
        printTable(kept->workspace, *records, *exposures, now);
    }
    return ledger ? reportLedger(*ledger, arguments) : allCurrent;
}

} // namespace anjungan::app
