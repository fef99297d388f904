// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exposure_pairs.h"

#include "core/geo/point_locator.h"
#include "core/store/sql_names.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

using geo::Geometry;

geo::Geometry geometryOf(const QVariant &value)
{
    const QByteArray blob = value.toByteArray();
    return geo::wkbOfGpkgBlob(blob).and_then(geo::readWkb).value_or(Geometry{});
}

/// Shows each row of a statement to `visit`.
template<typename Visit>
CacheResult<void> eachRow(const Connection &connection, const QString &sql, const QVariantList &values, Visit visit)
{
    auto statement = Statement::prepare(connection, sql);
    if (!statement)
        return std::unexpected(statement.error());
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bind(static_cast<int>(i), values[i]);
    CacheResult<void> done = statement->execute();
    while (done) {
        const auto more = statement->next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
        visit(*statement);
    }
    return done;
}

/// The points of all rows.
struct Places
{
    std::vector<geo::Point> points;
    std::vector<std::uint32_t> rows; ///< of each point, its place in fids
    std::vector<qint64> fids;
    qint64 placeless = 0;
};

CacheResult<Places> readPlaces(const Connection &connection, const QString &dataset)
{
    Places places;
    const auto add = [&places](const Statement &row) {
        const Geometry geometry = geometryOf(row.value(1));
        const auto place = static_cast<std::uint32_t>(places.fids.size());
        places.fids.push_back(row.value(0).toLongLong());
        const std::size_t before = places.points.size();
        // Each point is a part of one path.
        for (std::size_t part = 0; part < geometry.partKinds.size(); ++part) {
            if (geometry.partKinds[part] == Geometry::Kind::Points) {
                places.points.push_back(geometry.points[geometry.pathEnds[geometry.partEnds[part] - 1] - 1]);
                places.rows.push_back(place);
            }
        }
        if (places.points.size() == before)
            ++places.placeless;
    };
    return eachRow(connection, u"SELECT fid, geom FROM main.%1 ORDER BY fid"_s.arg(quoted(dataset)), {}, add)
        .transform([&places] { return std::move(places); });
}

/// What is to be known of a zone beside its outline.
struct Standing
{
    std::uint32_t group = 0; ///< number of its combination of `by` values
    std::uint32_t rank = 0;  ///< the less, the more it counts; of each zone another
};

using Standings = std::unordered_map<qint64, Standing>;

CacheResult<Standings> readStandings(const Connection &connection, const workspace::Exposure &exposure,
                                     const ExposurePlan &plan)
{
    // Texts are compared byte by byte, whatever the device's language.
    const QString sql =
        u"SELECT z.fid, dense_rank() OVER (ORDER BY %1), row_number() OVER (ORDER BY coalesce(c.key, ?), %2 IS NULL, "
        "%2, r.key, r.hash, z.fid) FROM main.%3 AS z LEFT JOIN main.%4 AS r ON r.fid = z.fid LEFT JOIN json_each(?) AS "
        "c ON c.value = CAST(%2 AS TEXT)"_s.arg(plan.by.isEmpty() ? u"NULL"_s : plan.by.join(u", "_s), plan.classOf,
                                                quoted(exposure.zones), quoted(rowTable(exposure.zones)));
    const QByteArray classes =
        QJsonDocument(QJsonArray::fromStringList(exposure.classes)).toJson(QJsonDocument::Compact);
    Standings standings;
    return eachRow(connection, sql, {exposure.classes.size(), QString::fromUtf8(classes)},
                   [&standings](const Statement &row) {
                       standings.insert({row.value(0).toLongLong(), {row.value(1).toUInt(), row.value(2).toUInt()}});
                   })
        .transform([&standings] { return std::move(standings); });
}

/// A row of points and a group in one number, which sorts by row.
quint64 keyOf(std::uint32_t row, std::uint32_t group) { return quint64{row} << 32U | group; }

struct Holder
{
    std::uint32_t rank;
    qint64 zone;
};

} // namespace

CacheResult<ExposurePairs> findPairs(const Connection &connection, const workspace::Exposure &exposure,
                                     const ExposurePlan &plan)
{
    const auto places = readPlaces(connection, exposure.points);
    if (!places)
        return std::unexpected(places.error());
    const auto standings = readStandings(connection, exposure, plan);
    if (!standings)
        return std::unexpected(standings.error());

    ExposurePairs found{
        .pairs = {}, .points = static_cast<qint64>(places->fids.size()), .placeless = places->placeless};
    geo::PointLocator locator(places->points);
    std::unordered_map<quint64, Holder> holders;
    const auto visit = [&](const Statement &row) {
        const qint64 fid = row.value(0).toLongLong();
        const Geometry zone = geometryOf(row.value(1));
        ++found.zones;
        if (!std::ranges::contains(zone.partKinds, Geometry::Kind::Polygons))
            ++found.unreadable;
        const auto standing = standings->find(fid);
        if (standing == standings->end())
            return;
        for (const std::uint32_t point : locator.within(zone)) {
            const Holder holder{standing->second.rank, fid};
            const auto [known, isNew] = holders.try_emplace(keyOf(places->rows[point], standing->second.group), holder);
            if (!isNew && holder.rank < known->second.rank)
                known->second = holder;
        }
    };
    const auto read = eachRow(connection, u"SELECT fid, geom FROM main.%1"_s.arg(quoted(exposure.zones)), {}, visit);
    if (!read)
        return std::unexpected(read.error());

    std::vector<std::pair<quint64, qint64>> zones;
    zones.reserve(holders.size());
    for (const auto &[key, holder] : holders)
        zones.emplace_back(key, holder.zone);
    std::ranges::sort(zones);
    found.pairs.reserve(zones.size());
    for (const auto &[key, zone] : zones)
        found.pairs.push_back({places->fids[key >> 32U], zone});
    return found;
}

} // namespace anjungan::store
