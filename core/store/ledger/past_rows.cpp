// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger/past_rows.h"

#include "core/store/ledger/note_codes.h"
#include "core/store/sqlite/nullable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using sync::PastRows;

namespace {

/// Whether the publish with this note was let through although it shrank the dataset, or has rows of other areas.
bool isLetThrough(const QString &note)
{
    return hasAnyCode(note, {Code::ShrunkByPerson, Code::ShrunkByTime, Code::PartChanged});
}

/// The last entry that is from `from` or before. Reads all later ones.
[[nodiscard]] CacheResult<qint64> lastBefore(const CacheConnection &connection, const QString &dataset,
                                             const QDateTime &from)
{
    return number(
        connection,
        u"SELECT seq FROM main.anjungan_observation WHERE dataset = ? AND at <= ? ORDER BY seq DESC LIMIT 1"_s,
        {dataset, utcText(from)});
}

struct Replaced
{
    qint64 seq = 0; ///< of the publish that replaced them
    PastRows rows;
};

} // namespace

CacheResult<QList<PastRows>> readPastRows(const CacheConnection &connection, const QString &dataset,
                                          const QDateTime &from, const QDateTime &now)
{
    QList<Replaced> found;
    bool hasFuture = false;
    const auto read = eachRow(connection,
                              u"SELECT seq, rows - added + removed, at, note FROM main.anjungan_observation "
                              "WHERE dataset = ? AND at > ? AND added + changed + removed > 0 ORDER BY seq"_s,
                              {dataset, utcText(from)}, [&](const Statement &row) {
                                  const qint64 before = row.value(1).toLongLong();
                                  const auto at = timeOf(row.value(2));
                                  if (before == 0 || isLetThrough(row.value(3).toString()))
                                      found.clear();
                                  else if (at)
                                      found.append({row.value(0).toLongLong(), {.rows = before, .until = *at}});
                                  hasFuture = hasFuture || (at && *at > now);
                              });
    if (!read)
        return std::unexpected(read.error());
    // A clock that was set back since shows by entries that are earlier than those before them.
    const auto edge = hasFuture ? lastBefore(connection, dataset, from) : CacheResult<qint64>(0);
    if (!edge)
        return std::unexpected(edge.error());
    QList<PastRows> past;
    for (const Replaced &each : std::as_const(found))
        if (each.seq > *edge)
            past.append(each.rows);
    return past;
}

} // namespace anjungan::store
