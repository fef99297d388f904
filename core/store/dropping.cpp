// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dropping.h"

#include "core/store/exposure/exposing.h"
#include "core/store/exposure/exposure_records.h"
#include "core/store/format/geopackage.h"
#include "core/store/format/layout.h"
#include "core/store/history/past_table.h"
#include "core/store/search/name_index.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/sqlite/wal.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

void append(SqlCommands &commands, const SqlCommands &more)
{
    commands.insert(commands.end(), more.begin(), more.end());
}

[[nodiscard]] CacheResult<QStringList> publishedAmong(const CacheConnection &connection, const QStringList &datasets)
{
    QStringList published;
    return eachRow(connection, u"SELECT id FROM anjungan_dataset WHERE published_at IS NOT NULL"_s, {},
                   [&](const Statement &row) {
                       if (const QString id = row.value(0).toString(); datasets.contains(id))
                           published << id;
                   })
        .transform([&published] { return std::move(published); });
}

/// They would be computed from nothing.
[[nodiscard]] CacheResult<void> dropExposuresOf(const CacheConnection &connection, const QStringList &datasets)
{
    const auto exposures = readExposures(connection);
    if (!exposures)
        return std::unexpected(exposures.error());
    QStringList wanted;
    for (const ExposureRecord &exposure : *exposures)
        if (!datasets.contains(exposure.points) && !datasets.contains(exposure.zones))
            wanted << exposure.id;
    return dropExposures(connection, wanted);
}

} // namespace

SqlCommands dropDataset(const QString &dataset)
{
    SqlCommands commands;
    for (const QString &table : {dataset, rowTable(dataset), rtreeTable(dataset)})
        commands.push_back({"DROP TABLE IF EXISTS main."_L1 + quoted(table)});
    for (const QString &table : {dataset, rowTable(dataset)})
        append(commands, unregister(table));
    commands.push_back({u"DELETE FROM anjungan_field WHERE dataset = ?"_s, {dataset}});
    commands.push_back({u"DELETE FROM anjungan_outline WHERE dataset = ?"_s, {dataset}});
    commands.push_back({u"DELETE FROM anjungan_held WHERE dataset = ?"_s, {dataset}});
    commands.push_back({u"DELETE FROM anjungan_dataset WHERE id = ?"_s, {dataset}});
    return commands;
}

CacheResult<void> dropDatasets(const CacheConnection &connection, const QStringList &datasets)
{
    const auto published = publishedAmong(connection, datasets);
    if (!published)
        return std::unexpected(published.error());
    if (published->isEmpty())
        return {};
    // First, so that a crash between the two leaves no exposure of rows that are gone.
    if (const auto dropped = dropExposuresOf(connection, *published); !dropped)
        return dropped;
    SqlCommands commands;
    for (const QString &dataset : *published)
        for (const SqlCommands &more : {dropNames(dataset), dropPastTable(dataset), dropDataset(dataset)})
            append(commands, more);
    return inTransaction(connection, [&] { return runAll(connection, commands); }).transform([&connection] {
        static_cast<void>(run(connection, u"VACUUM main"_s)); // else the next rows take the room
        trimWal(connection);
    });
}

} // namespace anjungan::store
