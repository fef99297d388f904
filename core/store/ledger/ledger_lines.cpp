// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger/ledger_lines.h"

#include "core/store/ledger/ledger_entries.h"
#include "core/store/ledger/note_codes.h"
#include "core/store/sqlite/nullable.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

constexpr auto lineColumns = "SELECT seq, hash, coalesce(confirmed_at, at), outcome, added + changed + removed > 0, "
                             "source_modified, period, note, way FROM main.anjungan_observation "_L1;

LedgerLine lineOf(const Statement &row)
{
    const auto outcome = sync::outcomeOf(row.value(3).toString()).value_or(sync::Outcome::Faulty);
    return {.seq = row.value(0).toLongLong(),
            .hash = row.value(1).toByteArray(),
            .at = timeOf(row.value(2)).value_or(QDateTime()),
            .outcome = outcome,
            .isNew = outcome == sync::Outcome::Published && row.value(4).toBool(),
            .isHearsay = row.value(8).toString() == sync::wayName(sync::Way::Versions),
            .isOfPart = hasAnyCode(row.value(7).toString(), {message::Code::PartKept, message::Code::PartChanged}),
            .sourceModified = timeOf(row.value(5)),
            .period = row.value(6).toString()};
}

/// The number of the first entry to be read; the greatest of all where there is none.
[[nodiscard]] CacheResult<qint64> firstSince(const CacheConnection &connection, const QString &dataset,
                                             const QDateTime &since, int most)
{
    return number(connection,
                  u"SELECT coalesce((SELECT min(seq) FROM (SELECT seq FROM main.anjungan_observation "
                  "WHERE dataset = ? AND seq >= (SELECT min(seq) FROM main.anjungan_observation "
                  "INDEXED BY anjungan_observation_known WHERE dataset = ? AND coalesce(confirmed_at, at) >= ?) ORDER "
                  "BY seq DESC LIMIT ?)), "
                  "9223372036854775807)"_s,
                  {dataset, dataset, utcText(since), most});
}

/// Of the entries before `first`: those with new content, and of each of them, and of `first`, the last answer before.
[[nodiscard]] CacheResult<void> eachEarlierLine(const CacheConnection &connection, const QString &dataset, qint64 first,
                                                int most, const std::function<void(const Statement &)> &take)
{
    return eachRow(connection,
                   lineColumns +
                       u"WHERE seq IN (WITH new (seq) AS (SELECT seq FROM (SELECT seq FROM main.anjungan_observation "
                       "INDEXED BY anjungan_observation_changing WHERE dataset = ? AND added + changed + removed > 0 "
                       "AND seq < ? ORDER BY seq DESC LIMIT ?) UNION ALL SELECT ?) "
                       "SELECT seq FROM new UNION SELECT (SELECT o.seq FROM main.anjungan_observation AS o "
                       "INDEXED BY anjungan_observation_of WHERE o.dataset = ? AND o.seq < new.seq "
                       "AND o.outcome IN %1 AND o.way IS NOT 'versions' ORDER BY o.seq DESC LIMIT 1) "
                       "FROM new) AND seq < ? ORDER BY seq"_s.arg(answers),
                   {dataset, first, most, first, dataset, first}, take);
}

} // namespace

CacheResult<QList<LedgerLine>> readLedgerSince(const CacheConnection &connection, const QString &dataset,
                                               const QDateTime &since, int most)
{
    const auto first = firstSince(connection, dataset, since, most);
    if (!first)
        return std::unexpected(first.error());
    QList<LedgerLine> lines;
    const auto take = [&lines](const Statement &row) { lines.append(lineOf(row)); };
    return eachEarlierLine(connection, dataset, *first, most, take)
        .and_then([&] {
            return eachRow(connection,
                           lineColumns + u"INDEXED BY anjungan_observation_of WHERE dataset = ? AND seq >= ? "
                                         "ORDER BY seq"_s,
                           {dataset, *first}, take);
        })
        .transform([&lines] { return std::move(lines); });
}

} // namespace anjungan::store
