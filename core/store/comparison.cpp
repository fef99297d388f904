// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/comparison.h"

#include "core/store/sql_names.h"
#include "core/store/stage_tables.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

Commands markingCommands(const QString &staged, const QString &published)
{
    const QString reset = u"UPDATE %1 SET fid = NULL, state = 1 WHERE fid IS NOT NULL"_s.arg(staged);
    const QString same = u"UPDATE %1 AS s SET fid = p.fid, state = iif(s.stamp = p.stamp, 0, 3) FROM %2 AS p "
                         "WHERE p.key = s.key AND p.hash = s.hash"_s.arg(staged, published);
    const QString changed =
        u"WITH gone AS (SELECT fid, key, row_number() OVER (PARTITION BY key ORDER BY fid) AS n FROM %2 "
        "WHERE key <> '' AND fid NOT IN (SELECT fid FROM %1 WHERE fid IS NOT NULL)), "
        "came AS (SELECT seq, key, row_number() OVER (PARTITION BY key ORDER BY seq) AS n FROM %1 "
        "WHERE key <> '' AND fid IS NULL) "
        "UPDATE %1 AS s SET fid = pair.fid, state = 2 "
        "FROM (SELECT came.seq, gone.fid FROM came JOIN gone ON gone.key = came.key AND gone.n = came.n) AS pair "
        "WHERE s.seq = pair.seq"_s.arg(staged, published);
    return {{reset}, {same}, {changed}};
}

CacheResult<Difference> count(const Connection &connection, const QString &staged, qint64 publishedRows)
{
    return rows(connection, u"SELECT state, count(*) FROM %1 GROUP BY state"_s.arg(staged))
        .transform([publishedRows](const std::vector<QVariantList> &found) {
            Difference difference;
            qint64 kept = 0;
            for (const QVariantList &row : found) {
                const qint64 number = row[1].toLongLong();
                const auto state = static_cast<RowState>(row[0].toInt());
                if (state == RowState::Added)
                    difference.added = number;
                else
                    kept += number;
                if (state == RowState::Changed)
                    difference.changed = number;
                if (state == RowState::Touched)
                    difference.touched = number;
            }
            difference.removed = publishedRows - kept;
            return difference;
        });
}

} // namespace

CacheResult<Difference> compare(const Connection &connection, const QString &dataset, bool isPublished)
{
    const QString staged = stagedRows(dataset);
    if (!isPublished)
        return count(connection, staged, 0);
    const QString published = "main."_L1 + quoted(rowTable(dataset));
    const auto marked =
        inTransaction(connection, [&] { return runAll(connection, markingCommands(staged, published)); });
    if (!marked)
        return std::unexpected(marked.error());
    const auto publishedRows = scalar(connection, u"SELECT count(*) FROM %1"_s.arg(published));
    if (!publishedRows)
        return std::unexpected(publishedRows.error());
    return count(connection, staged, publishedRows->toLongLong());
}

} // namespace anjungan::store
