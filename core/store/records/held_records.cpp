// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/held_records.h"

#include "core/store/sqlite/nullable.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

std::optional<sync::HeldDelivery> heldOf(const QVariantList &row, qsizetype place)
{
    const auto since = timeOf(row[place + 1]);
    if (!since)
        return std::nullopt;
    return sync::HeldDelivery{.mark = row[place].toByteArray(),
                              .since = *since,
                              .rejectedAt = timeOf(row[place + 4]),
                              .rows = row[place + 2].toLongLong(),
                              .removed = row[place + 3].toLongLong()};
}

CacheResult<std::optional<sync::HeldDelivery>> readHeld(const CacheConnection &connection, const QString &dataset)
{
    return rows(connection, "SELECT "_L1 + heldColumns + " FROM anjungan_dataset WHERE id = ?"_L1, {dataset})
        .transform([](const std::vector<QVariantList> &found) {
            return found.empty() ? std::nullopt : heldOf(found.front(), 0);
        });
}

SqlCommand keepHeld(const QString &dataset, const sync::HeldDelivery &held)
{
    return {u"UPDATE anjungan_dataset SET held_rejected_at = iif(held_hash IS ?, held_rejected_at, ?), held_hash = ?, "
            "held_since = ?, held_rows = ?, held_removed = ? WHERE id = ?"_s,
            {held.mark, timeOrNull(held.rejectedAt), held.mark, utcText(held.since), held.rows, held.removed, dataset}};
}

SqlCommands forgetHeld(const QString &dataset)
{
    return {{"UPDATE anjungan_dataset SET "_L1 + heldCleared + " WHERE id = ?"_L1, {dataset}},
            {u"DELETE FROM anjungan_held WHERE dataset = ?"_s, {dataset}}};
}

SqlCommand rejectHeld(const QString &dataset, const QDateTime &at)
{
    return {u"UPDATE anjungan_dataset SET held_rejected_at = ? WHERE id = ? AND held_since IS NOT NULL"_s,
            {utcText(at), dataset}};
}

CacheResult<QList<HeldChange>> readHeldChanges(const CacheConnection &connection, const QString &dataset)
{
    return rows(connection,
                u"SELECT area, published, added, changed, removed FROM anjungan_held WHERE dataset = ? "
                "ORDER BY removed DESC, area"_s,
                {dataset})
        .transform([](const std::vector<QVariantList> &found) {
            QList<HeldChange> changes;
            for (const QVariantList &row : found)
                changes.append({.area = row[0].toString(),
                                .published = row[1].toLongLong(),
                                .added = row[2].toLongLong(),
                                .changed = row[3].toLongLong(),
                                .removed = row[4].toLongLong()});
            return changes;
        });
}

} // namespace anjungan::store
