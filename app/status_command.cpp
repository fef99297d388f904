// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/report_json.h"
#include "app/workspace_loader.h"
#include "core/query/freshness.h"
#include "core/query/query_service.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

QString timeText(const std::optional<QDateTime> &when) { return when ? when->toUTC().toString(Qt::ISODate) : u"-"_s; }

/// "source down since 2026-11-21T07:05:00Z: http://…: answered 500"
QString remark(const workspace::Workspace &workspace, const store::DatasetRecord &record, const QDateTime &now)
{
    const query::Freshness freshness = query::freshnessOf(workspace, record, now);
    QString text = freshness.reason;
    text.replace(u'_', u' ');
    if (freshness.since)
        text += u" since "_s + timeText(freshness.since);
    QStringList parts{text, record.error.isEmpty() ? record.fault : record.error};
    parts.removeAll(QString());
    return parts.join(u": "_s);
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
    line({u"dataset"_s, u"rows"_s, u"state"_s, u"period"_s, u"source_modified"_s, u"confirmed_at"_s}, u"remark"_s);
    for (const store::DatasetRecord &record : records) {
        line({record.id, QString::number(record.rows), store::recordStateName(record.state),
              record.period.isEmpty() ? u"-"_s : record.period, timeText(record.sourceModified),
              timeText(record.confirmedAt)},
             remark(workspace, record, now));
    }
    if (exposures.isEmpty())
        return;
    printOut({});
    line({u"exposure"_s, u"rows"_s, u"state"_s, u"points"_s, u"zones"_s, u"computed_at"_s}, u"remark"_s);
    for (const query::ExposureStatus &status : exposures) {
        const store::ExposureRecord &record = status.record;
        line({record.id, QString::number(record.rows), store::recordStateName(status.state), status.points,
              status.zones, timeText(record.computedAt)},
             record.error.isEmpty() ? record.fault : record.error);
    }
}

[[nodiscard]] sync::CacheResult<store::LedgerCheck> checkLedger(const QString &cache)
{
    return store::Reader::open(cache).and_then([](const auto &reader) { return reader->checkLedger(); });
}

/// What is wrong with the ledger, in one line.
QString faultOf(const store::LedgerCheck &check)
{
    QStringList parts;
    if (check.firstBad) {
        const store::LedgerCheck::Misfit &first = *check.firstBad;
        const bool isGap = first.why == store::LedgerCheck::Why::Gap;
        parts.append(u"entry %1 (%2, %3) %4"_s.arg(first.seq).arg(
            first.dataset, first.at, isGap ? u"lacks the ones before it"_s : u"is not as it was written"_s));
    }
    if (check.misfits > 1)
        parts.append(u"%1 entries in all"_s.arg(check.misfits));
    if (check.missing > 0)
        parts.append(u"%1 missing"_s.arg(check.missing));
    if (check.cut > 0)
        parts.append(u"%1 cut off its end"_s.arg(check.cut));
    if (check.strays > 0)
        parts.append(u"%1 counts per area of no entry"_s.arg(check.strays));
    return parts.join(u"; "_s);
}

int tell(const store::LedgerCheck &check, const Arguments &arguments)
{
    if (!check.isValid()) {
        printError(u"%1: the ledger is broken: %2; compare it with a copy"_s.arg(arguments.cache, faultOf(check)));
        return someFailed;
    }
    if (!arguments.json) {
        printOut({});
        printOut(u"ledger: whole, %1 entries, head %2"_s.arg(check.entries)
                     .arg(check.entries > 0 ? QString::fromLatin1(check.head.toHex()) : u"-"_s));
    }
    return allCurrent;
}

} // namespace

int runStatus(const Arguments &arguments)
{
    const auto kept = keptWorkspace(arguments.cache);
    if (!kept) {
        printErrors(kept.error());
        return wrongCall;
    }
    query::QueryService queries(arguments.cache, std::make_shared<const workspace::Workspace>(kept->workspace));
    const auto records = queries.status().result();
    if (!records) {
        printError(records.error().what);
        return wrongCall;
    }
    const auto exposures = queries.exposures().result();
    if (!exposures) {
        printError(exposures.error().what);
        return wrongCall;
    }
    std::optional<store::LedgerCheck> ledger;
    if (arguments.verify) {
        const auto checked = checkLedger(arguments.cache);
        if (!checked) {
            printError(checked.error().line());
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
    return ledger ? tell(*ledger, arguments) : allCurrent;
}

} // namespace anjungan::app
