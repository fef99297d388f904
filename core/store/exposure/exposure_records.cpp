// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exposure/exposure_records.h"

#include "core/message/message_json.h"
#include "core/store/sqlite/nullable.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Identifies the published content of the dataset with the id `id`: other content is published at another time, and
/// the hash distinguishes two publishes at the same time. Null if nothing is published.
QString contentOf(const QString &id)
{
    return u"(SELECT hex(d.content_hash) || '@' || d.published_at FROM anjungan_dataset AS d WHERE d.id = %1)"_s.arg(
        id);
}

QString selectRecords()
{
    return u"SELECT e.id, e.rows, e.definition, e.points, e.points_content IS NOT %1, e.zones, e.zones_content IS NOT "
           "%2, e.computed_at, e.error, e.fault FROM anjungan_exposure AS e"_s.arg(contentOf(u"e.points"_s),
                                                                                   contentOf(u"e.zones"_s));
}

ExposureRecord recordOf(const QVariantList &row)
{
    return {.id = row[0].toString(),
            .rows = row[1].toLongLong(),
            .definition = row[2].toString(),
            .points = row[3].toString(),
            .pointsChanged = row[4].toBool(),
            .zones = row[5].toString(),
            .zonesChanged = row[6].toBool(),
            .computedAt = timeOf(row[7]),
            .error = message::messagesOf(row[8].toString()),
            .fault = message::messagesOf(row[9].toString())};
}

SqlCommand ensureRecord(const QString &exposure)
{
    return {u"INSERT INTO anjungan_exposure (id) VALUES (?) ON CONFLICT (id) DO NOTHING"_s, {exposure}};
}

} // namespace

CacheResult<QList<ExposureRecord>> readExposures(const CacheConnection &connection)
{
    return rows(connection, selectRecords() + u" ORDER BY e.id"_s)
        .transform([](const std::vector<QVariantList> &found) {
            QList<ExposureRecord> records;
            for (const QVariantList &row : found)
                records.append(recordOf(row));
            return records;
        });
}

CacheResult<std::optional<ExposureRecord>> readExposure(const CacheConnection &connection, const QString &id)
{
    return rows(connection, selectRecords() + u" WHERE e.id = ?"_s, {id})
        .transform([](const std::vector<QVariantList> &found) -> std::optional<ExposureRecord> {
            if (found.empty())
                return std::nullopt;
            return recordOf(found.front());
        });
}

SqlCommands computedCommands(const workspace::Exposure &exposure, const ComputedExposure &computed, const QDateTime &at)
{
    return {ensureRecord(exposure.id),
            {u"UPDATE anjungan_exposure SET rows = ?, definition = ?, points = ?, points_content = %1, zones = ?, "
             "zones_content = %2, computed_at = ?, error = NULL, fault = ? WHERE id = ?"_s.arg(contentOf(u"?"_s),
                                                                                               contentOf(u"?"_s)),
             {computed.rows, workspace::definitionOf(exposure), exposure.points, exposure.points, exposure.zones,
              exposure.zones, utcText(at), textOrNull(message::toText(computed.fault)), exposure.id}}};
}

SqlCommands failedCommands(const QString &exposure, const message::Messages &error)
{
    return {ensureRecord(exposure),
            {u"UPDATE anjungan_exposure SET error = ? WHERE id = ?"_s, {textOrNull(message::toText(error)), exposure}}};
}

CacheResult<QString> readContentId(const CacheConnection &connection, const QString &id)
{
    return scalar(connection,
                  u"SELECT coalesce(%1, (SELECT e.points_content || ' ' || e.zones_content || ' ' || e.definition || "
                  "'@' || e.computed_at FROM anjungan_exposure AS e WHERE e.id = ?))"_s.arg(contentOf(u"?"_s)),
                  {id, id})
        .transform([](const QVariant &found) { return found.toString(); });
}

} // namespace anjungan::store
