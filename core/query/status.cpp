// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_time.h"
#include "core/query/conditions.h"
#include "core/query/holding_faults.h"
#include "core/query/known.h"
#include "core/query/period_orders.h"
#include "core/query/questions.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// Sets the names of the areas in which a held delivery differs.
[[nodiscard]] QueryResult<void> nameAreas(const Context &context, store::DatasetRecord &record)
{
    if (!record.held || record.held->changes.isEmpty())
        return {};
    const auto tables = areaTables(context);
    if (!tables)
        return std::unexpected(tables.error());
    QHash<QString, QString> names;
    for (const AreaTable &area : *tables) {
        const Sql sql{u"SELECT %1, %2 FROM %3 WHERE %1 IN (SELECT area FROM anjungan_held WHERE dataset = ?)"_s.arg(
                          store::quoted(area.code), store::quoted(area.name), store::quoted(area.table)),
                      {record.id}};
        const auto read = eachRow(context, sql, [&](const store::Statement &row) {
            names.insert(row.value(0).toString(), row.value(1).toString());
        });
        if (!read)
            return std::unexpected(read.error());
    }
    for (store::HeldChange &change : record.held->changes)
        change.name = names.value(change.area);
    return {};
}

} // namespace

QList<store::DatasetRecord> recordsOf(const workspace::Workspace &workspace, const QList<store::DatasetRecord> &heard)
{
    QHash<QString, store::DatasetRecord> byId;
    for (const store::DatasetRecord &record : heard)
        byId.insert(record.id, record);
    QList<store::DatasetRecord> all;
    for (const workspace::Dataset &dataset : workspace.datasets) {
        if (dataset.isLeftOut)
            continue;
        store::DatasetRecord never;
        never.id = dataset.id;
        store::DatasetRecord record = byId.value(dataset.id, never);
        record.period = base::dayOfMoment(record.period, workspace.timeZone);
        all << record;
    }
    return all;
}

QueryResult<QList<store::DatasetRecord>> records(const Context &context)
{
    const auto heard = context.reader.datasets();
    if (!heard)
        return Refusal::cache(heard.error());
    QList<store::DatasetRecord> named = *heard;
    for (store::DatasetRecord &record : named) {
        if (const auto done = nameAreas(context, record); !done)
            return std::unexpected(done.error());
        record.fault = holdingFaults(std::move(record.fault), context.now);
    }
    return recordsOf(context.workspace, named);
}

QueryResult<QStringList> periods(const Context &context, const QString &dataset)
{
    const auto found = known(context, dataset, {});
    if (!found)
        return std::unexpected(found.error());
    if (found->dataset.period.isEmpty())
        return QStringList();
    const QuestionSubject subject = found->subject();
    const auto clauses = periodClauses(subject);
    if (!clauses)
        return std::unexpected(clauses.error());
    if (const auto sorts = refusePeriodsOutOfOrder(context, subject, {subject.dataset.period}); !sorts)
        return std::unexpected(sorts.error());
    Sql sql{u"SELECT DISTINCT "_s + columnSql(*subject.table.column(found->dataset.period)) + fromSql(subject), {}};
    sql += whereOf(*clauses);
    sql += u" ORDER BY 1 DESC"_s;
    QStringList periods;
    const auto read = eachRow(context, sql, [&](const store::Statement &row) {
        const QString period = base::dayOfMoment(row.value(0).toString(), context.workspace.timeZone);
        if (periods.isEmpty() || periods.last() != period) // several moments of one day
            periods << period;
    });
    if (!read)
        return std::unexpected(read.error());
    return periods;
}

} // namespace anjungan::query
