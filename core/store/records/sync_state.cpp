// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/sync_state.h"

#include "core/base/iso_time.h"
#include "core/store/records/page_validators.h"
#include "core/store/sqlite/nullable.h"
#include "core/sync/values/watermark.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using sync::Watermark;

namespace {

/// "2026-11-21T07:05:00.000Z"; without the Z if the zone is unknown; "2026-11-21" for dates.
QString textOf(const Watermark &watermark)
{
    if (watermark.isDate)
        return watermark.time.toUTC().date().toString(Qt::ISODate);
    const QString text = utcText(watermark.time);
    return watermark.isExact ? text : text.chopped(1);
}

std::optional<Watermark> watermarkOf(const QString &text)
{
    const auto time = base::parseIsoTime(text);
    if (!time)
        return std::nullopt;
    return Watermark{.time = QDateTime::fromMSecsSinceEpoch(time->msecs, QTimeZone::UTC),
                     .isExact = time->hasZone,
                     .isDate = time->isDate};
}

} // namespace

CacheResult<sync::DatasetState> readState(const CacheConnection &connection, const QString &dataset)
{
    return rows(connection,
                u"SELECT published_at, rows, pages, definition, content_hash, pass, watermark, complete_at, "
                "source_modified, confirmed_at, version, asked_at FROM anjungan_dataset WHERE id = ?"_s,
                {dataset})
        .transform([](const std::vector<QVariantList> &found) {
            sync::DatasetState state;
            if (found.empty())
                return state;
            const QVariantList &row = found.front();
            state.published = !row[0].isNull();
            state.rows = row[1].toLongLong();
            state.pages = pageValidatorsOf(row[2].toString());
            state.definition = row[3].toString();
            state.contentHash = row[4].toByteArray();
            state.lastPass = row[5].toString();
            state.watermark = watermarkOf(row[6].toString());
            state.completeAt = timeOf(row[7]);
            state.sourceModified = timeOf(row[8]);
            state.confirmedAt = timeOf(row[9]);
            if (const auto askedAt = timeOf(row[11]); askedAt && !row[10].isNull())
                state.version = sync::KnownVersion{.version = row[10].toString(), .askedAt = *askedAt};
            return state;
        });
}

SqlCommand keepState(const QString &dataset, const sync::Publication &publication)
{
    const QVariant watermark = publication.watermark ? QVariant(textOf(*publication.watermark)) : QVariant();
    const sync::KnownVersion version = publication.version.value_or(sync::KnownVersion());
    return {u"UPDATE anjungan_dataset SET definition = ?, pages = ?, pass = ?, watermark = ?, complete_at = ?, "
            "part = ?, version = ?, asked_at = ? WHERE id = ?"_s,
            {publication.definition, toJson(publication.pages), publication.pass, watermark,
             timeOrNull(publication.completeAt), textOrNull(publication.part.join(u',')), textOrNull(version.version),
             timeOrNull(version.askedAt), dataset}};
}

} // namespace anjungan::store
