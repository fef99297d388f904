// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_content.h"

#include "core/source/error_text.h"
#include "core/store/dropping.h"
#include "core/store/exposure/exposing.h"
#include "core/store/exposure/exposure_records.h"
#include "core/store/format/geopackage.h"
#include "core/store/history/past_table.h"
#include "core/store/records/held_records.h"
#include "core/store/records/page_validators.h"
#include "core/store/search/name_index.h"
#include "core/store/sqlite/sql_names.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Whether a bundle contains the content of this product table. Others are emptied, so that data added by later
/// versions do not leave the device unnoticed.
bool isCarried(const QString &table)
{
    static const QStringList carried{u"anjungan_schema"_s, u"anjungan_workspace"_s, u"anjungan_dataset"_s,
                                     u"anjungan_field"_s,  u"anjungan_outline"_s,   u"anjungan_exposure"_s};
    return carried.contains(table) || table.startsWith("anjungan_row_"_L1);
}

[[nodiscard]] CacheResult<QStringList> namesOf(const CacheConnection &connection, const QString &sql)
{
    return rows(connection, sql).transform([](const std::vector<QVariantList> &found) {
        QStringList names;
        for (const QVariantList &row : found)
            names.append(row[0].toString());
        return names;
    });
}

/// A table of FTS5 is emptied by dropNames(), not row by row.
bool isOfNames(const QString &table)
{
    return table == "anjungan_name"_L1 || table.startsWith("anjungan_name_"_L1) || table == "anjungan_vocabulary"_L1;
}

/// Some of these tables have triggers that prevent deleting rows: the triggers are dropped and created again.
[[nodiscard]] CacheResult<void> empty(const CacheConnection &copy, const QString &table)
{
    const auto triggers =
        rows(copy, u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"_s, {table});
    if (!triggers)
        return std::unexpected(triggers.error());
    SqlCommands commands;
    for (const QVariantList &trigger : *triggers)
        commands.push_back({"DROP TRIGGER "_L1 + quoted(trigger[0].toString())});
    commands.push_back({"DELETE FROM "_L1 + quoted(table)});
    commands.push_back(
        {u"DELETE FROM sqlite_sequence WHERE name = ?"_s, {table}}); // as if the table had always been empty
    for (const QVariantList &trigger : *triggers)
        commands.push_back({trigger[1].toString()});
    return runAll(copy, commands);
}

/// Former values stay on the device, and their tables' names, too, which are those of datasets.
[[nodiscard]] CacheResult<void> dropPast(const CacheConnection &copy)
{
    const QString prefix = pastTable({});
    const auto tables = namesOf(copy, u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
    if (!tables)
        return std::unexpected(tables.error());
    for (const QString &table : *tables) {
        if (!table.startsWith(prefix))
            continue;
        if (const auto done = runAll(copy, dropPastTable(table.sliced(prefix.size()))); !done)
            return done;
    }
    return {};
}

[[nodiscard]] CacheResult<void> emptyOthers(const CacheConnection &copy)
{
    const auto tables = namesOf(
        copy, u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'anjungan\\_%' ESCAPE '\\'"_s);
    if (!tables)
        return std::unexpected(tables.error());
    for (const QString &table : *tables) {
        if (isCarried(table) || isOfNames(table) || table.startsWith(pastTable({})))
            continue;
        if (const auto done = empty(copy, table); !done)
            return done;
    }
    return {};
}

[[nodiscard]] CacheResult<void> dropOthers(const CacheConnection &copy, const QStringList &datasets)
{
    const auto known = namesOf(copy, u"SELECT id FROM anjungan_dataset"_s);
    if (!known)
        return std::unexpected(known.error());
    for (const QString &dataset : *known) {
        if (datasets.contains(dataset))
            continue;
        if (const auto done = runAll(copy, dropDataset(dataset)); !done)
            return done;
    }
    const auto exposures = readExposures(copy);
    if (!exposures)
        return std::unexpected(exposures.error());
    QStringList wanted;
    for (const ExposureRecord &exposure : *exposures)
        if (datasets.contains(exposure.points) && datasets.contains(exposure.zones))
            wanted.append(exposure.id);
    return dropExposures(copy, wanted);
}

/// The records keep the published state, without this device's last attempts.
[[nodiscard]] CacheResult<void> forgetAttempts(const CacheConnection &copy)
{
    return run(copy,
               "UPDATE anjungan_dataset SET state = 'current', outcome = NULL, attempted_at = NULL, error = NULL, "
               "trouble = NULL, troubled_since = NULL, "_L1 +
                   heldCleared);
}

/// Removes URLs that contain a secret: the next sync then lists the dataset again.
[[nodiscard]] CacheResult<void> forgetSecretPages(const CacheConnection &copy)
{
    const auto records = rows(copy, u"SELECT id, pages FROM anjungan_dataset"_s);
    if (!records)
        return std::unexpected(records.error());
    for (const QVariantList &record : *records) {
        const bool hasSecret = std::ranges::any_of(pageValidatorsOf(record[1].toString()), [](const auto &page) {
            return source::withoutSecrets(page.url) != page.url;
        });
        if (!hasSecret)
            continue;
        if (const auto done = run(copy, u"UPDATE anjungan_dataset SET pages = NULL WHERE id = ?"_s, {record[0]}); !done)
            return done;
    }
    return {};
}

/// A local path reveals facts about the device and is useless on another.
[[nodiscard]] CacheResult<void> shortenLocation(const CacheConnection &copy)
{
    return scalar(copy, u"SELECT location FROM anjungan_workspace"_s).and_then([&](const QVariant &location) {
        const QUrl url(location.toString(), QUrl::StrictMode);
        const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        return run(copy, u"UPDATE anjungan_workspace SET location = ?"_s,
                   {isWeb ? source::withoutSecrets(url).toString() : QFileInfo(location.toString()).fileName()});
    });
}

} // namespace

CacheResult<void> reduceToBundle(const CacheConnection &copy, const QStringList &datasets)
{
    return dropPast(copy)
        .and_then([&] { return runAll(copy, dropNames()); })
        .and_then([&] { return dropOthers(copy, datasets); })
        .and_then([&] { return emptyOthers(copy); })
        .and_then([&] { return forgetAttempts(copy); })
        .and_then([&] { return forgetSecretPages(copy); })
        .and_then([&] { return shortenLocation(copy); });
}

} // namespace anjungan::store
