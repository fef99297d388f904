// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger/ledger_chain.h"

#include <QCryptographicHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Those that the ledger has: an upgrade chains it before it gets the later ones.
enum class Columns { OfSchema4, All };

/// SQLite writes each value as the first letter of its type and its bytes in hexadecimal digits, for a number the bytes
/// of its decimal digits: "n", "i3132", "t73656B6F6C6168", "bC0FFEE". So the content is exactly the file's bytes, and
/// needs no rules for quotes, encodings or lengths.
QString spelled(const QStringList &columns)
{
    QStringList forms;
    QStringList values;
    for (const QString &column : columns) {
        forms.append(u"%.1s%s"_s);
        values.append(u"typeof(%1), hex(%1)"_s.arg(column));
    }
    return "printf('"_L1 + forms.join(u' ') + "', "_L1 + values.join(u", "_s) + u')';
}

/// All columns except the hash. What came with a later schema is there only where it is not null, so that the hashes of
/// entries from before stay.
QString entryContent(Columns columns)
{
    QString first =
        spelled({u"o.seq"_s, u"o.dataset"_s, u"o.at"_s, u"o.outcome"_s, u"o.source_modified"_s, u"o.rows"_s,
                 u"o.added"_s, u"o.changed"_s, u"o.removed"_s, u"o.touched"_s, u"o.bytes"_s, u"o.requests"_s, u"o.ms"_s,
                 u"o.content_hash"_s, u"o.error"_s, u"o.way"_s, u"o.note"_s, u"o.confirmed_at"_s});
    if (columns == Columns::OfSchema4)
        return first;
    return first + u" || CASE WHEN o.period IS NULL THEN '' ELSE ' ' || %1 END"_s.arg(spelled({u"o.period"_s}));
}

/// group_concat uses the order of the subquery that it reads.
QString areasContent()
{
    return u"coalesce((SELECT group_concat(' ' || %1, '') FROM (SELECT area, added, changed, removed "
           "FROM main.anjungan_change WHERE observation = o.seq ORDER BY area)), '')"_s.arg(
               spelled({u"area"_s, u"added"_s, u"changed"_s, u"removed"_s}));
}

[[nodiscard]] CacheResult<void> setHash(const CacheConnection &connection, qint64 seq, const QByteArray &hash)
{
    return run(connection, u"UPDATE main.anjungan_observation SET hash = ? WHERE seq = ?"_s, {hash, seq});
}

QString selectWith(Columns columns)
{
    return u"SELECT o.seq, o.dataset, o.at, o.hash, CAST(%1 || %2 AS BLOB) FROM main.anjungan_observation AS o"_s.arg(
        entryContent(columns), areasContent());
}

[[nodiscard]] CacheResult<Columns> columnsOfLedger(const CacheConnection &connection)
{
    return number(connection, u"SELECT count(*) FROM pragma_table_info('anjungan_observation') WHERE name = 'period'"_s)
        .transform([](qint64 count) { return count > 0 ? Columns::All : Columns::OfSchema4; });
}

/// Reads all entries before any is changed, since an open statement must not see its own changes.
[[nodiscard]] CacheResult<std::vector<ChainedEntry>> readEntries(const CacheConnection &connection, qint64 after,
                                                                 int most, Columns columns = Columns::All)
{
    std::vector<ChainedEntry> entries;
    return eachRow(connection, selectWith(columns) + u" WHERE o.seq > ? ORDER BY o.seq LIMIT ?"_s, {after, most},
                   [&entries](const Statement &row) { entries.push_back(entryOf(row)); })
        .transform([&entries] { return std::move(entries); });
}

} // namespace

QString selectEntries() { return selectWith(Columns::All); }

ChainedEntry entryOf(const Statement &row)
{
    return {.seq = row.value(0).toLongLong(),
            .dataset = row.value(1).toString(),
            .at = row.value(2).toString(),
            .hash = row.value(3).toByteArray(),
            .content = row.value(4).toByteArray()};
}

QByteArray chainHash(const QByteArray &before, const QByteArray &content)
{
    return QCryptographicHash::hash(before.toHex().toUpper() + ' ' + content, QCryptographicHash::Sha256);
}

CacheResult<void> chainLastEntry(const CacheConnection &connection)
{
    const auto last = rows(connection, u"SELECT seq, hash FROM main.anjungan_observation ORDER BY seq DESC LIMIT 2"_s);
    if (!last)
        return std::unexpected(last.error());
    if (last->empty())
        return {};
    const qint64 seq = last->front()[0].toLongLong();
    const QByteArray before = last->size() > 1 ? last->back()[1].toByteArray() : QByteArray();
    const auto entry = readEntries(connection, seq - 1, 1);
    if (!entry)
        return std::unexpected(entry.error());
    return setHash(connection, seq, chainHash(before, entry->front().content));
}

CacheResult<void> chainAllEntries(const CacheConnection &connection)
{
    constexpr int batch = 1'000;
    const auto columns = columnsOfLedger(connection);
    if (!columns)
        return std::unexpected(columns.error());
    QByteArray before;
    for (qint64 after = 0;;) {
        const auto entries = readEntries(connection, after, batch, *columns);
        if (!entries)
            return std::unexpected(entries.error());
        if (entries->empty())
            return {};
        for (const ChainedEntry &entry : *entries) {
            before = chainHash(before, entry.content);
            if (const auto set = setHash(connection, entry.seq, before); !set)
                return set;
        }
        after = entries->back().seq;
    }
}

} // namespace anjungan::store
