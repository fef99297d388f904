// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger/ledger_check.h"

#include "core/store/ledger/ledger_chain.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

using Why = LedgerCheck::Why;

void note(LedgerCheck &check, const ChainedEntry &entry, Why why)
{
    ++check.misfits;
    if (!check.firstBad)
        check.firstBad = {.seq = entry.seq, .dataset = entry.dataset, .at = entry.at, .why = why};
}

/// Continues from the entry's stored hash, so that entries that fit after a misfit are not counted as misfits.
void read(LedgerCheck &check, const ChainedEntry &entry)
{
    const qint64 missing = entry.seq - check.last - 1;
    check.missing += missing;
    ++check.entries;
    const bool fits = !entry.hash.isEmpty() && entry.hash == chainHash(check.head, entry.content);
    if (missing > 0)
        note(check, entry, Why::Gap);
    else if (!fits)
        note(check, entry, Why::Altered);
    check.last = entry.seq;
    check.head = entry.hash;
}

[[nodiscard]] CacheResult<void> walk(const CacheConnection &connection, LedgerCheck &check)
{
    return eachRow(connection, selectEntries() + u" ORDER BY o.seq"_s, {},
                   [&check](const Statement &row) { read(check, entryOf(row)); });
}

/// SQLite stores the greatest number that it ever assigned, even if that entry was removed.
[[nodiscard]] CacheResult<void> findCutEnd(const CacheConnection &connection, LedgerCheck &check)
{
    const auto given = scalar(connection, u"SELECT seq FROM sqlite_sequence WHERE name = 'anjungan_observation'"_s);
    if (!given)
        return std::unexpected(given.error());
    check.cut = std::max<qint64>(0, given->toLongLong() - check.last);
    return {};
}

/// Counts the counts per area without an entry.
[[nodiscard]] CacheResult<void> countStrays(const CacheConnection &connection, LedgerCheck &check)
{
    const auto strays = scalar(connection, u"SELECT count(*) FROM anjungan_change WHERE observation NOT IN "
                                           "(SELECT seq FROM anjungan_observation)"_s);
    if (!strays)
        return std::unexpected(strays.error());
    check.strays = strays->toLongLong();
    return {};
}

} // namespace

CacheResult<LedgerCheck> checkLedger(const CacheConnection &connection)
{
    if (const auto begun = run(connection, u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    LedgerCheck check;
    const auto checked = walk(connection, check).and_then([&] { return findCutEnd(connection, check); }).and_then([&] {
        return countStrays(connection, check);
    });
    attempt(connection, {{u"COMMIT"_s}});
    if (!checked)
        return std::unexpected(checked.error());
    return check;
}

CacheResult<qint64> firstMisfit(const CacheConnection &connection, qint64 newest)
{
    // One more, whose hash is that before the first.
    const auto from =
        scalar(connection, u"SELECT seq FROM anjungan_observation ORDER BY seq DESC LIMIT 1 OFFSET ?"_s, {newest});
    if (!from)
        return std::unexpected(from.error());
    LedgerCheck check;
    bool isFirst = !from->isNull();
    return eachRow(connection, selectEntries() + u" WHERE o.seq >= ? ORDER BY o.seq"_s, {from->toLongLong()},
                   [&](const Statement &row) {
                       const ChainedEntry entry = entryOf(row);
                       if (std::exchange(isFirst, false)) {
                           check.last = entry.seq;
                           check.head = entry.hash;
                       } else {
                           read(check, entry);
                       }
                   })
        .and_then([&] { return findCutEnd(connection, check); })
        .transform([&]() -> qint64 {
            if (check.firstBad)
                return check.firstBad->seq;
            return check.cut > 0 ? check.last + 1 : 0;
        });
}

} // namespace anjungan::store
