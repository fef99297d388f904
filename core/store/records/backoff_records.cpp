// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/backoff_records.h"

#include "core/store/sqlite/nullable.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

CacheResult<QList<sync::Wait>> readWaits(const CacheConnection &connection)
{
    return rows(connection,
                u"SELECT source, dataset, kind, failures, since, until FROM anjungan_backoff ORDER BY rowid"_s)
        .transform([](const std::vector<QVariantList> &found) {
            QList<sync::Wait> waits;
            for (const QVariantList &row : found) {
                const auto since = timeOf(row[4]);
                const auto until = timeOf(row[5]);
                if (!since || !until)
                    continue;
                waits << sync::Wait{.source = row[0].toString(),
                                    .dataset = row[1].toString(),
                                    .kind = source::kindOf(row[2].toString()),
                                    .failures = row[3].toInt(),
                                    .since = *since,
                                    .until = *until};
            }
            return waits;
        });
}

SqlCommands waitCommands(const QList<sync::Wait> &waits)
{
    SqlCommands commands{{u"DELETE FROM anjungan_backoff"_s}};
    for (const sync::Wait &wait : waits) {
        commands.push_back({u"INSERT INTO anjungan_backoff (source, dataset, kind, failures, since, until) "
                            "VALUES (?, ?, ?, ?, ?, ?)"_s,
                            {wait.source, wait.dataset.isNull() ? u""_s : wait.dataset,
                             wait.kind ? source::kindName(*wait.kind) : u""_s, wait.failures, utcText(wait.since),
                             utcText(wait.until)}});
    }
    return commands;
}

CacheResult<QList<sync::LastAttempt>> readLastAttempts(const CacheConnection &connection)
{
    return rows(connection, u"SELECT id, attempted_at, outcome, published_at IS NOT NULL FROM anjungan_dataset "
                            "WHERE attempted_at IS NOT NULL ORDER BY fid"_s)
        .transform([](const std::vector<QVariantList> &found) {
            QList<sync::LastAttempt> attempts;
            for (const QVariantList &row : found) {
                const auto at = timeOf(row[1]);
                const auto outcome = sync::outcomeOf(row[2].toString());
                if (at && outcome)
                    attempts << sync::LastAttempt{
                        .dataset = row[0].toString(), .at = *at, .outcome = *outcome, .isPublished = row[3].toBool()};
            }
            return attempts;
        });
}

} // namespace anjungan::store
