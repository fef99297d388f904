// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/stage_summary.h"

#include "core/store/stage/stage_tables.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

constexpr int maxExamples = 5;

[[nodiscard]] CacheResult<void> countRows(const CacheConnection &connection, const QString &staged,
                                          sync::StageSummary &summary)
{
    const auto found =
        rows(connection, u"SELECT count(*), coalesce(sum(min_x < -180 OR max_x > 180 OR min_y < -90 OR max_y > 90), 0) "
                         "FROM %1"_s.arg(staged));
    if (!found)
        return std::unexpected(found.error());
    summary.rows = found->front()[0].toLongLong();
    summary.outsideWorld = found->front()[1].toLongLong();
    return {};
}

[[nodiscard]] CacheResult<void> findDuplicates(const CacheConnection &connection, const QString &staged,
                                               sync::StageSummary &summary)
{
    const auto found =
        rows(connection,
             u"SELECT key, count(*) OVER () FROM (SELECT key FROM %1 WHERE key <> '' GROUP BY key HAVING count(*) > 1) "
             "ORDER BY key LIMIT %2"_s.arg(staged, QString::number(maxExamples)));
    if (!found)
        return std::unexpected(found.error());
    for (const QVariantList &row : *found) {
        summary.duplicateExamples.append(row[0].toString());
        summary.duplicateKeys = row[1].toLongLong();
    }
    if (summary.duplicateKeys == 0)
        return {};
    const QString surplus = u"SELECT count(*) - 1 AS n FROM %1 WHERE key <> '' GROUP BY key HAVING n > 0 AND "
                            "min(page) <> max(page)"_s.arg(staged);
    return number(connection, u"SELECT coalesce(sum(n), 0) FROM (%1)"_s.arg(surplus))
        .transform([&summary](qint64 doubles) { summary.doubles = doubles; });
}

} // namespace

CacheResult<void> summarize(const CacheConnection &connection, const QString &dataset, sync::StageSummary &summary)
{
    const QString staged = stagedRows(dataset);
    return countRows(connection, staged, summary).and_then([&] { return findDuplicates(connection, staged, summary); });
}

CacheResult<StagedExtent> stagedExtent(const CacheConnection &connection, const QString &dataset)
{
    const auto types =
        rows(connection, u"SELECT DISTINCT type FROM %1 WHERE type <> 0 LIMIT 2"_s.arg(stagedRows(dataset)));
    if (!types)
        return std::unexpected(types.error());
    const auto bounds =
        rows(connection,
             u"SELECT min(min_x), min(min_y), max(max_x), max(max_y), count(*) FROM %1"_s.arg(stagedRows(dataset)));
    if (!bounds)
        return std::unexpected(bounds.error());
    const QVariantList &row = bounds->front();
    StagedExtent extent{.hasRows = row[4].toLongLong() > 0};
    if (types->size() == 1)
        extent.geometryType = geometryTypeOf(types->front()[0].toUInt());
    else if (types->size() > 1)
        extent.geometryType = GeometryType::Any;
    if (!row[0].isNull())
        extent.box = {
            .minX = row[0].toDouble(), .minY = row[1].toDouble(), .maxX = row[2].toDouble(), .maxY = row[3].toDouble()};
    return extent;
}

} // namespace anjungan::store
