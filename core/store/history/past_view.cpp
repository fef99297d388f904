// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/past_view.h"

#include "core/store/ledger/ledger_entries.h"
#include "core/store/sqlite/nullable.h"
#include "core/store/sqlite/sql_names.h"

namespace anjungan::store {

using namespace Qt::StringLiterals;

namespace {

/// Publishes of a dataset that changed rows.
constexpr auto publishes = "FROM anjungan_observation AS o WHERE o.dataset = ? AND o.added + o.changed + o.removed > 0 "
                           "AND o.outcome = 'published'"_L1;

} // namespace

QString PastView::valueSql(const TableColumn &column) const
{
    const QString kept = columns.value(column.name);
    if (kept.isEmpty())
        return u"NULL"_s;
    QString form;
    switch (column.type) {
    case ColumnType::Integer:
    case ColumnType::Real:
        form = u"CASE WHEN typeof(p.%1) IN ('integer', 'real') THEN p.%1 "
               "WHEN CAST(CAST(p.%1 AS NUMERIC) AS TEXT) = p.%1 THEN CAST(p.%1 AS NUMERIC) END"_s;
        break;
    case ColumnType::Boolean:
        form = u"CASE WHEN typeof(p.%1) = 'integer' AND p.%1 IN (0, 1) THEN p.%1 END"_s;
        break;
    case ColumnType::Date:
    case ColumnType::DateTime:
        form = u"CASE WHEN typeof(p.%1) = 'text' THEN p.%1 END"_s;
        break;
    case ColumnType::Text:
    case ColumnType::Json:
    case ColumnType::Unknown:
        form = u"CAST(p.%1 AS TEXT)"_s;
        break;
    }
    return form.arg(kept);
}

QString PastView::rowsSql(const Table &table) const
{
    QString present = u"SELECT fid"_s;
    QString past = u"SELECT p.fid"_s;
    if (table.hasGeometry) {
        present += ", geom"_L1;
        past += ", p.geom"_L1;
    }
    for (const TableColumn &column : table.columns) {
        present += ", "_L1 + quoted(column.column);
        past += ", "_L1 + valueSql(column) + " AS "_L1 + quoted(column.column);
    }
    const QString former = quoted(pastTable(table.dataset));
    return u"%1 FROM %2 WHERE fid <= %3 AND fid NOT IN (SELECT fid FROM %4 WHERE entry > %5) UNION ALL "
           "%6 FROM %4 AS p WHERE p.entry > %5 AND p.fid <= %3 AND p.entry = "
           "(SELECT min(q.entry) FROM %4 AS q WHERE q.fid = p.fid AND q.entry > %5)"_s.arg(
               present, quoted(table.dataset), QString::number(lastFid), former, QString::number(entry), past);
}

CacheResult<PastState> readPastState(const CacheConnection &connection, const QString &dataset, const QDateTime &time)
{
    const auto unkept = rows(connection,
                             "SELECT o.at "_L1 + publishes +
                                 " AND NOT EXISTS (SELECT 1 FROM anjungan_history AS h WHERE h.observation = o.seq) "
                                 "ORDER BY o.seq DESC LIMIT 1"_L1,
                             {dataset});
    if (!unkept)
        return std::unexpected(unkept.error());
    PastState state;
    if (unkept->empty())
        return state;
    state.begins = timeOf(unkept->front()[0]);
    if (!state.isKnown(time))
        return state;
    const auto last = rows(connection, "SELECT o.seq "_L1 + publishes + " AND o.at <= ? ORDER BY o.seq DESC LIMIT 1"_L1,
                           {dataset, utcText(time)});
    if (!last)
        return std::unexpected(last.error());
    if (last->empty())
        return state;
    const qint64 entry = last->front()[0].toLongLong();
    auto publish = readObservation(connection, entry);
    if (!publish)
        return std::unexpected(publish.error());
    state.publish = *std::move(publish);
    const auto next = rows(connection,
                           u"SELECT last_fid FROM anjungan_history WHERE dataset = ? AND observation > ? "
                           "ORDER BY observation LIMIT 1"_s,
                           {dataset, entry});
    if (!next)
        return std::unexpected(next.error());
    if (next->empty())
        return state;
    return readPastColumns(connection, dataset).transform([&](PastColumns &&columns) {
        state.view = PastView{.entry = entry, .lastFid = next->front()[0].toLongLong(), .columns = std::move(columns)};
        return std::move(state);
    });
}

} // namespace anjungan::store
