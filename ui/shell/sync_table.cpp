// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/joined_parts.h"
#include "core/query/lateness.h"
#include "ui/shell/sync_order.h"
#include "ui/shell/sync_page.h"
#include "ui/shell/sync_words.h"
#include "ui/words/sentence.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

using charts::CellKind;
using charts::DataTableCell;
using charts::TableData;

/// `written`: of the formatter.
DataTableCell timeCell(const std::optional<QDateTime> &when, const theme::Formatter &format,
                       QString (theme::Formatter::*written)(const QDateTime &) const)
{
    if (!when)
        return {.text = u"–"_s};
    return {.text = (format.*written)(*when), .sortKey = static_cast<double>(when->toMSecsSinceEpoch())};
}

QString fetchedRows(const sync::Progress &progress, const theme::Formatter &format)
{
    const QString rows = format.integer(static_cast<double>(progress.rows));
    if (!progress.expectedRows)
        return SyncPage::tr("%1 row(s)", nullptr, static_cast<int>(progress.rows)).arg(rows);
    return SyncPage::tr("%1 of %2 row(s)", nullptr, static_cast<int>(*progress.expectedRows))
        .arg(rows, format.integer(static_cast<double>(*progress.expectedRows)));
}

DataTableCell runningCell(const sync::Progress &progress, const theme::Formatter &format)
{
    using Phase = sync::Progress::Phase;
    switch (progress.phase) {
    case Phase::Asking:
        return {.text = SyncPage::tr("asking")};
    case Phase::Fetching:
        return {.text = fetchedRows(progress, format)};
    case Phase::Verifying:
        return {.text = SyncPage::tr("verifying")};
    case Phase::Publishing:
        return {.text = SyncPage::tr("publishing")};
    case Phase::Done:
        break;
    }
    return {};
}

/// A canceled sync says nothing: what failed before still does.
DataTableCell outcomeCell(const store::DatasetRecord &record)
{
    using sync::Outcome;
    if (!record.outcome)
        return {.text = SyncPage::tr("never synced")};
    const Outcome shown =
        record.outcome == Outcome::Canceled ? record.trouble.value_or(Outcome::Canceled) : *record.outcome;
    return {.text = outcomeText(shown), .tone = outcomeTone(shown)};
}

/// Whether the publisher is late, and what is wrong.
QString remarkOf(const workspace::Workspace &workspace, const store::DatasetRecord &record,
                 const theme::Formatter &format, const QDateTime &now)
{
    const query::Freshness fresh = query::freshnessOf(workspace, record, now);
    QStringList parts;
    if (fresh.isClockWrong)
        parts << SyncPage::tr("this device's clock is wrong");
    else if (fresh.lateness == query::Lateness::Late)
        parts << SyncPage::tr("late since %1").arg(format.day(*fresh.dueAt));
    else if (fresh.dueAt && *fresh.dueAt < now)
        parts << SyncPage::tr("due since %1, not asked since").arg(format.day(*fresh.dueAt));
    if (fresh.isPeriodFuture)
        parts << SyncPage::tr("period in the future");
    parts << words::readerSentence(query::whyPeriodIsUnknown(record), workspace.timeZone);
    parts << words::readerSentence(record.error.isEmpty() ? record.fault : record.error, workspace.timeZone);
    return base::joinedParts(parts, u"; ");
}

} // namespace

// Written without its namespace, because lupdate would use charts as the context of the texts below.
TableData syncTable(const workspace::Workspace &workspace, const QList<int> &order,
                    const QList<store::DatasetRecord> &records, const QHash<QString, sync::Progress> &running,
                    const QString &language, const theme::Formatter &format, const QDateTime &now)
{
    TableData table;
    table.columns = {{SyncPage::tr("Dataset"), false, CellKind::Strong},
                     {SyncPage::tr("Publisher")},
                     {SyncPage::tr("Rows"), true, CellKind::Figure},
                     {SyncPage::tr("Last sync")},
                     {SyncPage::tr("Period")},
                     {SyncPage::tr("Source changed")},
                     {SyncPage::tr("Confirmed here")},
                     {SyncPage::tr("Remark")}};
    for (const int at : order) {
        const workspace::Dataset &dataset = workspace.datasets.at(at);
        const auto found = std::ranges::find(records, dataset.id, &store::DatasetRecord::id);
        const store::DatasetRecord record = found != records.end() ? *found : store::DatasetRecord{.id = dataset.id};
        const auto progress = running.constFind(dataset.id);
        const bool isRunning = progress != running.cend() && !progress->done;
        const workspace::Agency *agency = workspace.agency(dataset.publisher);
        const QString title = dataset.title.isEmpty() ? dataset.id : dataset.title.in(language);
        const QString period = record.period.isEmpty() ? u"–"_s : format.period(record.period);
        const auto rows = record.publishedAt ? std::optional(static_cast<double>(record.rows)) : std::nullopt;
        table.rows.push_back(
            {{.text = title, .sortKey = title},
             {.text = agency ? agency->shortName : dataset.publisher},
             {.text = format.integer(rows), .sortKey = rows ? charts::SortKey(*rows) : charts::SortKey()},
             isRunning ? runningCell(*progress, format) : outcomeCell(record),
             {.text = period, .sortKey = record.period.isEmpty() ? charts::SortKey() : record.period},
             timeCell(record.sourceModified, format, &theme::Formatter::day), // its time is in the details
             timeCell(record.confirmedAt, format, &theme::Formatter::dateTime),
             {.text = remarkOf(workspace, record, format, now)}});
    }
    return table;
}

} // namespace anjungan::shell
