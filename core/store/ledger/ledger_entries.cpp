// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger/ledger_entries.h"

#include "core/message/message_json.h"
#include "core/store/sqlite/nullable.h"
#include "core/sync/values/outcome.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using sync::Observation;

namespace {

constexpr auto columns = "dataset, at, outcome, way, confirmed_at, source_modified, rows, added, changed, removed, "
                         "touched, bytes, requests, ms, content_hash, error, note"_L1;

QString selectObservations() { return "SELECT seq, "_L1 + columns + ", hash, period FROM anjungan_observation "_L1; }

LedgerEntry entryOf(const QVariantList &row)
{
    return {.seq = row[0].toLongLong(),
            .seen = {.dataset = row[1].toString(),
                     .at = timeOf(row[2]).value_or(QDateTime()),
                     .outcome = sync::outcomeOf(row[3].toString()).value_or(sync::Outcome::Faulty),
                     .way = sync::wayOf(row[4].toString()).value_or(sync::Way::None),
                     .confirmedAt = timeOf(row[5]),
                     .sourceModified = timeOf(row[6]),
                     .rows = row[7].toLongLong(),
                     .added = row[8].toLongLong(),
                     .changed = row[9].toLongLong(),
                     .removed = row[10].toLongLong(),
                     .touched = row[11].toLongLong(),
                     .bytes = row[12].toLongLong(),
                     .requests = row[13].toInt(),
                     .milliseconds = row[14].toLongLong(),
                     .contentHash = row[15].toByteArray(),
                     .error = message::messagesOf(row[16].toString()),
                     .note = message::messagesOf(row[17].toString()),
                     .cause = {},
                     .retryAfter = {}},
            .hash = row[18].toByteArray(),
            .period = row[19].toString()};
}

} // namespace

SqlCommand appendObservation(const Observation &seen, const std::optional<QString> &period)
{
    const auto place = period ? "?"_L1 : "(SELECT period FROM main.anjungan_dataset WHERE id = ?)"_L1;
    return {"INSERT INTO main.anjungan_observation ("_L1 + columns +
                ", period) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "_L1 + place + u')',
            {seen.dataset, timeOrNull(seen.at), sync::outcomeName(seen.outcome), sync::wayName(seen.way),
             timeOrNull(seen.confirmedAt), timeOrNull(seen.sourceModified), seen.rows, seen.added, seen.changed,
             seen.removed, seen.touched, seen.bytes, seen.requests, seen.milliseconds, bytesOrNull(seen.contentHash),
             textOrNull(message::toText(seen.error)), textOrNull(message::toText(seen.note)),
             period ? textOrNull(*period) : QVariant(seen.dataset)}};
}

CacheResult<QList<LedgerEntry>> readObservations(const CacheConnection &connection, const QString &dataset, int most)
{
    const QString where = dataset.isEmpty() ? QString() : u"WHERE dataset = ? "_s;
    QVariantList values{most};
    if (!dataset.isEmpty())
        values.prepend(dataset);
    return rows(connection, selectObservations() + where + "ORDER BY seq DESC LIMIT ?"_L1, values)
        .transform([](const std::vector<QVariantList> &found) {
            QList<LedgerEntry> entries;
            for (const QVariantList &row : found)
                entries.append(entryOf(row));
            return entries;
        });
}

CacheResult<std::optional<LedgerEntry>> readLastConfirmation(const CacheConnection &connection, const QString &dataset,
                                                             const QDateTime &until)
{
    return rows(connection,
                selectObservations() +
                    u"WHERE dataset = ? AND at <= ? AND outcome IN %1 ORDER BY seq DESC LIMIT 1"_s.arg(answers),
                {dataset, utcText(until)})
        .transform([](const std::vector<QVariantList> &found) {
            return found.empty() ? std::nullopt : std::optional(entryOf(found.front()));
        });
}

CacheResult<std::optional<LedgerEntry>> readObservation(const CacheConnection &connection, qint64 seq)
{
    return rows(connection, selectObservations() + "WHERE seq = ?"_L1, {seq})
        .transform([](const std::vector<QVariantList> &found) {
            return found.empty() ? std::nullopt : std::optional(entryOf(found.front()));
        });
}

} // namespace anjungan::store
