// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/comparison.h"

#include "core/source/json_string.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/stage/stage_tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

SqlCommands markingCommands(const QString &staged, const QString &published, const QString &gone)
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
    const QString forget = "DELETE FROM "_L1 + gone;
    const QString remember = u"INSERT INTO %1 SELECT fid FROM %2 WHERE fid NOT IN "
                             "(SELECT fid FROM %3 WHERE fid IS NOT NULL)"_s.arg(gone, published, staged);
    return {{reset}, {same}, {changed}, {forget}, {remember}};
}

/// Iterates only over the staged rows, using the index on key and hash of the published ones.
SqlCommands deltaMarkingCommands(const QString &staged, const QString &published, const QString &gone)
{
    const QString same =
        u"UPDATE %1 AS s SET fid = (SELECT p.fid FROM %2 AS p WHERE p.key = s.key AND p.hash = s.hash), "
        "state = coalesce((SELECT iif(p.stamp = s.stamp, 0, 3) FROM %2 AS p WHERE p.key = s.key AND p.hash = s.hash), "
        "1)"_s.arg(staged, published);
    const QString changed =
        u"UPDATE %1 AS s SET fid = (SELECT p.fid FROM %2 AS p WHERE p.key = s.key), state = 2 "
        "WHERE s.fid IS NULL AND EXISTS (SELECT 1 FROM %2 AS p WHERE p.key = s.key)"_s.arg(staged, published);
    return {{same}, {changed}, {"DELETE FROM "_L1 + gone}};
}

SqlCommand keysMarkingCommand(const QString &keys, const QString &published, const QString &gone)
{
    return {u"INSERT INTO %1 SELECT p.fid FROM %2 AS p WHERE NOT EXISTS (SELECT 1 FROM %3 AS k WHERE k.key = "
            "p.key)"_s.arg(gone, published, keys)};
}

[[nodiscard]] CacheResult<Difference> count(const CacheConnection &connection, const QString &staged,
                                            const QString &gone)
{
    const auto removed = number(connection, "SELECT count(*) FROM "_L1 + gone);
    if (!removed)
        return std::unexpected(removed.error());
    return rows(connection, u"SELECT state, count(*) FROM %1 GROUP BY state"_s.arg(staged))
        .transform([&removed](const std::vector<QVariantList> &found) {
            Difference difference{.removed = *removed};
            for (const QVariantList &row : found) {
                const qint64 counted = row[1].toLongLong();
                const auto state = static_cast<RowState>(row[0].toInt());
                if (state == RowState::Added)
                    difference.added = counted;
                else if (state == RowState::Changed)
                    difference.changed = counted;
                else if (state == RowState::Touched)
                    difference.touched = counted;
            }
            return difference;
        });
}

/// Sets Difference::replaced.
[[nodiscard]] CacheResult<void> pairKeyless(const CacheConnection &connection, const QString &staged,
                                            const QString &published, const QString &gone, Difference &difference)
{
    if (difference.removed == 0 || difference.added == 0)
        return {};
    const auto came = number(connection, u"SELECT count(*) FROM %1 WHERE key = '' AND state = 1"_s.arg(staged));
    if (!came)
        return std::unexpected(came.error());
    const auto went = number(connection, u"SELECT count(*) FROM %1 AS p WHERE p.key = '' AND p.fid IN "
                                         "(SELECT fid FROM %2)"_s.arg(published, gone));
    if (!went)
        return std::unexpected(went.error());
    const qint64 withKeyed = std::min(*went, difference.added - *came);
    difference.replaced = withKeyed + std::min(*came, difference.removed - withKeyed);
    return {};
}

/// Rows of a delta that cannot be matched to exactly one published row.
[[nodiscard]] CacheResult<std::optional<message::Message>> obstacleIn(const CacheConnection &connection,
                                                                      const QString &staged, const QString &published)
{
    const auto keyless = number(connection, u"SELECT count(*) FROM %1 WHERE key = ''"_s.arg(staged));
    if (!keyless)
        return std::unexpected(keyless.error());
    if (*keyless > 0)
        return make<Code::KeylessRowsChanged>();
    const auto shared = number(
        connection, u"SELECT count(*) FROM %1 AS s WHERE (SELECT count(*) FROM %1 AS t WHERE t.key = s.key) > 1 OR "
                    "(SELECT count(*) FROM %2 AS p WHERE p.key = s.key) > 1"_s.arg(staged, published));
    if (!shared)
        return std::unexpected(shared.error());
    if (*shared > 0)
        return make<Code::SharedKeysChanged>();
    return std::nullopt;
}

/// Keys that contradict the other data: the source changed during the listing.
[[nodiscard]] CacheResult<std::optional<message::Message>>
obstacleInKeys(const CacheConnection &connection, const QString &staged, const QString &published, const QString &keys)
{
    const auto vanished =
        number(connection,
               u"SELECT (SELECT count(*) FROM %1 AS s WHERE NOT EXISTS (SELECT 1 FROM %3 AS k WHERE k.key = s.key)) + "
               "(SELECT count(*) FROM %2 AS p WHERE p.key = '')"_s.arg(staged, published, keys));
    if (!vanished)
        return std::unexpected(vanished.error());
    if (*vanished > 0)
        return make<Code::KeysAmbiguous>();
    return std::nullopt;
}

QString keyOf(const Statement &row)
{
    const QByteArray key = row.value(0).toByteArray();
    return source::textOf({key.constData(), static_cast<std::size_t>(key.size())});
}

[[nodiscard]] CacheResult<void> markDelta(const CacheConnection &connection, const QString &dataset, bool hasKeys)
{
    const QString published = "main."_L1 + quoted(rowTable(dataset));
    SqlCommands commands = deltaMarkingCommands(stagedRows(dataset), published, goneRows(dataset));
    if (hasKeys)
        commands.push_back(keysMarkingCommand(stagedKeys(dataset), published, goneRows(dataset)));
    return inTransaction(connection, [&] { return runAll(connection, commands); });
}

} // namespace

CacheResult<Difference> compareAll(const CacheConnection &connection, const QString &dataset, bool isPublished)
{
    const QString staged = stagedRows(dataset);
    if (isPublished) {
        const QString published = "main."_L1 + quoted(rowTable(dataset));
        const auto marked = inTransaction(
            connection, [&] { return runAll(connection, markingCommands(staged, published, goneRows(dataset))); });
        if (!marked)
            return std::unexpected(marked.error());
    }
    auto difference = count(connection, staged, goneRows(dataset));
    if (!difference || !isPublished)
        return difference;
    const QString published = "main."_L1 + quoted(rowTable(dataset));
    return pairKeyless(connection, staged, published, goneRows(dataset), *difference).transform([&] {
        return *difference;
    });
}

CacheResult<DeltaDifference> compareDelta(const CacheConnection &connection, const QString &dataset, bool hasKeys)
{
    const QString staged = stagedRows(dataset);
    const QString published = "main."_L1 + quoted(rowTable(dataset));
    auto obstacle = obstacleIn(connection, staged, published);
    if (obstacle && !*obstacle && hasKeys)
        obstacle = obstacleInKeys(connection, staged, published, stagedKeys(dataset));
    if (!obstacle)
        return std::unexpected(obstacle.error());
    if (*obstacle)
        return DeltaDifference{{}, *obstacle};
    if (const auto marked = markDelta(connection, dataset, hasKeys); !marked)
        return std::unexpected(marked.error());
    const auto counted = count(connection, staged, goneRows(dataset));
    if (!counted)
        return std::unexpected(counted.error());
    const auto unknown = hasKeys ? number(connection, u"SELECT count(*) FROM %1 AS k WHERE "
                                                      "NOT EXISTS (SELECT 1 FROM %2 AS p WHERE p.key = k.key) AND "
                                                      "NOT EXISTS (SELECT 1 FROM %3 AS s WHERE s.key = k.key)"_s.arg(
                                                          stagedKeys(dataset), published, staged))
                                 : CacheResult<qint64>(0);
    if (!unknown)
        return std::unexpected(unknown.error());
    return DeltaDifference{*counted, {}, *unknown};
}

CacheResult<QByteArray> removedMark(const CacheConnection &connection, const QString &dataset)
{
    ContentHash removed;
    return eachRow(connection,
                   u"SELECT CAST(key AS BLOB), hash FROM main.%1 WHERE fid IN (SELECT fid FROM %2)"_s.arg(
                       quoted(rowTable(dataset)), goneRows(dataset)),
                   {}, [&removed](const Statement &row) { removed.add(keyOf(row), row.value(1).toByteArray()); })
        .transform([&removed] { return removed.bytes(); });
}

CacheResult<qint64> publishedDoubles(const CacheConnection &connection, const QString &dataset)
{
    return number(connection, u"SELECT count(*) - count(DISTINCT key) FROM main.%1 WHERE key <> ''"_s.arg(
                                  quoted(rowTable(dataset))));
}

CacheResult<ContentHash> contentAfter(const CacheConnection &connection, const QString &dataset, ContentHash published)
{
    const QString identities = "main."_L1 + quoted(rowTable(dataset));
    // As bytes: SQLite changes U+FFFE and U+FFFF when it converts a text.
    const QString before =
        u"SELECT CAST(key AS BLOB), hash FROM %1 WHERE fid IN (SELECT fid FROM %2 WHERE state = 2 UNION ALL "
        "SELECT fid FROM %3)"_s.arg(identities, stagedRows(dataset), goneRows(dataset));
    const QString after = u"SELECT CAST(key AS BLOB), hash FROM %1 WHERE state IN (1, 2)"_s.arg(stagedRows(dataset));
    return eachRow(connection, before, {},
                   [&published](const Statement &row) { published.remove(keyOf(row), row.value(1).toByteArray()); })
        .and_then([&] {
            return eachRow(connection, after, {}, [&published](const Statement &row) {
                published.add(keyOf(row), row.value(1).toByteArray());
            });
        })
        .transform([&published] { return published; });
}

} // namespace anjungan::store
