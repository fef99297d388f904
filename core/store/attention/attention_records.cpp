// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attention/attention_records.h"

#include "core/base/iso_time.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace anjungan::store {

using namespace Qt::StringLiterals;

namespace {

/// Since when each row of a condition holds, by its key.
[[nodiscard]] CacheResult<QHash<QString, QString>> begun(const CacheConnection &connection, const QString &condition)
{
    QHash<QString, QString> rows;
    return eachRow(connection, u"SELECT row_key, since FROM anjungan_attention WHERE condition = ? AND ended IS NULL"_s,
                   {condition},
                   [&rows](const Statement &row) { rows.insert(row.value(0).toString(), row.value(1).toString()); })
        .transform([&rows] { return rows; });
}

void addRow(SqlCommands &commands, const QString &condition, const sync::AttentionRow &row, const QString &since,
            bool isNew)
{
    const QVariant bound = row.bound ? QVariant(*row.bound) : QVariant();
    if (isNew)
        commands.push_back(
            {u"INSERT OR REPLACE INTO anjungan_attention (condition, row_key, since, value, bound, told) "
             "VALUES (?, ?, ?, ?, ?, ?)"_s,
             {condition, row.key, since, row.value, bound, row.told}});
    else
        commands.push_back({u"UPDATE anjungan_attention SET value = ?, bound = ?, told = ? WHERE condition = ? AND "
                            "row_key = ? AND since = ?"_s,
                            {row.value, bound, row.told, condition, row.key, since}});
}

[[nodiscard]] CacheResult<void> keepOne(const CacheConnection &connection, const sync::AttentionFound &found,
                                        const QDateTime &now)
{
    const auto before = begun(connection, found.condition);
    if (!before)
        return std::unexpected(before.error());
    SqlCommands commands;
    QSet<QString> holding;
    for (const sync::AttentionRow &row : found.rows) {
        const QDateTime since = std::min(row.since.value_or(now), now);
        const QString known = before->value(row.key);
        addRow(commands, found.condition, row, known.isEmpty() ? utcText(since) : known, known.isEmpty());
        holding.insert(row.key);
    }
    for (auto row = before->begin(); row != before->end(); ++row)
        if (!holding.contains(row.key()))
            commands.push_back(
                {u"UPDATE anjungan_attention SET ended = max(since, ?) WHERE condition = ? AND row_key = ? AND "
                 "ended IS NULL"_s,
                 {utcText(now), found.condition, row.key()}});
    return runAll(connection, commands);
}

/// Of conditions that the workspace no longer has, of long ago, and times of a clock that was set back since.
SqlCommands tidying(const QStringList &conditions, const QDateTime &now)
{
    QStringList marks;
    QVariantList values;
    for (const QString &condition : conditions) {
        marks << u"?"_s;
        values << condition;
    }
    return {{u"DELETE FROM anjungan_attention WHERE condition NOT IN (%1)"_s.arg(marks.join(u", "_s)), values},
            {u"DELETE FROM anjungan_attention WHERE ended < ?"_s, {utcText(now.addDays(-attentionDays))}},
            {u"DELETE FROM anjungan_attention WHERE since > ? AND ended IS NOT NULL"_s, {utcText(now)}},
            {u"UPDATE OR REPLACE anjungan_attention SET since = ? WHERE since > ?"_s, {utcText(now), utcText(now)}},
            {u"UPDATE anjungan_attention SET ended = ? WHERE ended > ?"_s, {utcText(now), utcText(now)}}};
}

} // namespace

CacheResult<void> keepAttention(const CacheConnection &connection, const sync::AttentionKeeping &keeping,
                                const QDateTime &now)
{
    return inTransaction(connection, [&]() -> CacheResult<void> {
        if (const auto tidied = runAll(connection, tidying(keeping.conditions, now)); !tidied)
            return tidied;
        for (const sync::AttentionFound &found : keeping.found)
            if (const auto kept = keepOne(connection, found, now); !kept)
                return kept;
        return {};
    });
}

CacheResult<QList<AttentionRecord>> readAttention(const CacheConnection &connection)
{
    QList<AttentionRecord> records;
    return eachRow(connection,
                   u"SELECT condition, row_key, since, value, bound, told, ended FROM anjungan_attention "
                   "ORDER BY since, condition, row_key"_s,
                   {},
                   [&records](const Statement &row) {
                       const QVariant bound = row.value(4);
                       records.append({.condition = row.value(0).toString(),
                                       .row = {.key = row.value(1).toString(),
                                               .since = base::parseMoment(row.value(2).toString()),
                                               .value = row.value(3).toDouble(),
                                               .bound = bound.isNull() ? std::nullopt : std::optional(bound.toDouble()),
                                               .told = row.value(5).toString()},
                                       .ended = base::parseMoment(row.value(6).toString())});
                   })
        .transform([&records] { return records; });
}

} // namespace anjungan::store
