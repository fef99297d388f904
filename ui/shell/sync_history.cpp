// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_history.h"

#include "core/base/joined_parts.h"
#include "ui/charts/table/data_table.h"
#include "ui/sheet/sheet.h"
#include "ui/shell/sync_page.h"
#include "ui/shell/sync_words.h"
#include "ui/words/sentence.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

using charts::CellKind;
using charts::TableData;

constexpr int mostSyncs = 100;
constexpr QSizeF historySize(900, 480); ///< at a factor of 1

QString changesOf(const sync::Observation &seen, const theme::Formatter &format)
{
    QStringList parts;
    const auto add = [&](QChar sign, qint64 count) {
        if (count > 0)
            parts << sign + format.integer(static_cast<double>(count));
    };
    add(u'+', seen.added);
    add(u'~', seen.changed);
    add(u'−', seen.removed);
    return parts.isEmpty() ? u"–"_s : parts.join(u' ');
}

} // namespace

// Written without its namespace, because lupdate would use charts as the context of the texts below.
TableData historyTable(const QList<store::LedgerEntry> &entries, const theme::Formatter &format, const QTimeZone &zone)
{
    TableData table;
    table.columns = {{SyncPage::tr("When"), false, CellKind::Strong},
                     {SyncPage::tr("Result")},
                     {SyncPage::tr("Rows"), true, CellKind::Figure},
                     {SyncPage::tr("Changes")},
                     {SyncPage::tr("Received"), true},
                     {SyncPage::tr("Requests"), true},
                     {SyncPage::tr("Duration"), true},
                     {SyncPage::tr("Remark")}};
    for (const store::LedgerEntry &entry : entries) {
        const sync::Observation &seen = entry.seen;
        table.rows.push_back(
            {{.text = format.dateTime(seen.at), .sortKey = static_cast<double>(seen.at.toMSecsSinceEpoch())},
             {.text = outcomeText(seen.outcome), .tone = outcomeTone(seen.outcome)},
             {.text = format.integer(static_cast<double>(seen.rows)), .sortKey = static_cast<double>(seen.rows)},
             {.text = changesOf(seen, format)},
             {.text = format.bytes(seen.bytes), .sortKey = static_cast<double>(seen.bytes)},
             {.text = format.integer(seen.requests), .sortKey = static_cast<double>(seen.requests)},
             {.text = SyncPage::tr("%1 s").arg(format.real(static_cast<double>(seen.milliseconds) / 1000, 1)),
              .sortKey = static_cast<double>(seen.milliseconds)},
             {.text = base::joinedParts(
                  {words::readerSentence(seen.error, zone), words::readerSentence(seen.note, zone)}, u"; ")}});
    }
    return table;
}

void openSyncHistory(const QString &dataset, const QString &title, query::QueryService &queries, const QTimeZone &zone,
                     const theme::Formatter &format, const theme::Theme &theme, QWidget &anchor)
{
    auto *opened = new sheet::Sheet(SyncPage::tr("Syncs of %1").arg(title), anchor, theme);
    opened->setObjectName(u"sync_history_sheet"_s);
    auto *table = new charts::DataTable(theme);
    table->setObjectName(u"sync_history"_s);
    table->setAccessibleName(SyncPage::tr("Syncs of %1").arg(title));
    table->setDense(true);
    table->setMinimumSize(QSize(theme.pixels(historySize.width()), theme.pixels(historySize.height()))
                              .boundedTo(anchor.window()->size() - QSize(theme.pixels(48), theme.pixels(160))));
    opened->setContent(table);
    opened->open(table);
    queries.syncs(dataset, mostSyncs)
        .then(table, [table, &format, zone](const query::QueryResult<QList<store::LedgerEntry>> &entries) {
            charts::TableData rows = historyTable(entries.value_or(QList<store::LedgerEntry>()), format, zone);
            table->setData(std::move(rows));
        });
}

} // namespace anjungan::shell
