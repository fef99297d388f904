// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/keeping.h"

#include "core/store/history/past_table.h"
#include "core/store/ledger/ledger_entries.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/stage/stage_tables.h"

#include <algorithm>

namespace anjungan::store {

using namespace Qt::StringLiterals;

namespace {

/// About what SQLite needs for a row beside its values, with the two indexes.
constexpr int bytesOfRow = 40;

QString sizeOf(const QStringList &columns)
{
    QString sum = QString::number(bytesOfRow);
    for (const QString &column : columns)
        sum += " + coalesce(length(CAST(%1 AS BLOB)), 0)"_L1.arg(column);
    return sum;
}

/// The greatest entry that must go.
[[nodiscard]] CacheResult<qint64> lastBeyond(const CacheConnection &connection, const workspace::HistoryLimits &limits,
                                             const QDateTime &now)
{
    if (limits.days <= 0) // also what was kept at this very moment
        return number(connection, u"SELECT coalesce(max(observation), 0) FROM anjungan_history"_s);
    // By the first that is young enough: a clock that was back for a while drops nothing that came before.
    const auto old = number(
        connection,
        u"SELECT coalesce((SELECT min(h.observation) FROM anjungan_history AS h CROSS JOIN anjungan_observation AS o "
        "ON o.seq = h.observation WHERE o.at >= ?) - 1, (SELECT max(observation) FROM anjungan_history), 0)"_s,
        {utcText(now.addDays(-limits.days))});
    if (!old)
        return old;
    const auto much = number(connection,
                             u"SELECT coalesce(max(observation), 0) FROM (SELECT observation, sum(bytes) OVER "
                             "(ORDER BY observation DESC) AS kept FROM anjungan_history) WHERE kept > ?"_s,
                             {limits.bytes});
    return much.transform([&old](qint64 last) { return std::max(*old, last); });
}

} // namespace

CacheResult<void> keepPast(const CacheConnection &connection, const QString &dataset,
                           const QList<TableColumn> &published, bool hasGeometry, qint64 lastFid)
{
    const auto known = preparePastTable(connection, dataset, published);
    if (!known)
        return std::unexpected(known.error());
    QStringList to{u"entry"_s, u"fid"_s, u"gone"_s};
    QStringList from{nextEntry, u"p.fid"_s, u"w.gone"_s};
    QStringList values;
    if (hasGeometry) {
        to << u"geom"_s;
        from << u"p.geom"_s;
        values << u"geom"_s;
    }
    for (const TableColumn &column : published) {
        to << known->value(column.name);
        from << "p."_L1 + quoted(column.column);
        values << known->value(column.name);
    }
    const QString past = "main."_L1 + quoted(pastTable(dataset));
    const QString insert =
        u"INSERT INTO %1 (%2) SELECT %3 FROM (SELECT fid, 0 AS gone FROM %4 WHERE state = 2 UNION ALL "
        "SELECT fid, 1 FROM %5) AS w CROSS JOIN main.%6 AS p ON p.fid = w.fid"_s.arg(
            past, to.join(", "_L1), from.join(", "_L1), stagedRows(dataset), goneRows(dataset), quoted(dataset));
    const QString told = u"INSERT INTO main.anjungan_history (observation, dataset, last_fid, rows, bytes) "
                         "SELECT %1, ?, ?, count(*), coalesce(sum(%2), 0) FROM %3 WHERE entry = %1"_s.arg(
                             nextEntry, sizeOf(values), past);
    return runAll(connection, {{insert}, {told, {dataset, lastFid}}});
}

CacheResult<qint64> trimHistory(const CacheConnection &connection, const workspace::HistoryLimits &limits,
                                const QDateTime &now)
{
    qint64 dropped = 0;
    const auto last = lastBeyond(connection, limits, now);
    if (!last || *last == 0)
        return last;
    const auto datasets =
        rows(connection, u"SELECT DISTINCT dataset FROM anjungan_history WHERE observation <= ?"_s, {*last});
    if (!datasets)
        return std::unexpected(datasets.error());
    if (datasets->empty())
        return 0;
    return inTransaction(
               connection,
               [&]() -> CacheResult<void> {
                   for (const QVariantList &row : *datasets) {
                       auto gone = Statement::execute(
                           connection,
                           u"DELETE FROM main.%1 WHERE entry <= ?"_s.arg(quoted(pastTable(row[0].toString()))),
                           {*last});
                       if (!gone)
                           return std::unexpected(gone.error());
                       dropped += gone->changes();
                   }
                   return run(connection, u"DELETE FROM main.anjungan_history WHERE observation <= ?"_s, {*last});
               })
        .transform([&dropped] { return dropped; });
}

} // namespace anjungan::store
