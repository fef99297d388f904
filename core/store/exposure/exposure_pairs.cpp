// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exposure/exposure_pairs.h"

#include "core/geo/point_locator.h"
#include "core/store/sqlite/sql_names.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <map>
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

/// The points of all rows.
struct Places
{
    std::vector<geo::Point> points;
    std::vector<std::uint32_t> rows; ///< for each point its index in fids
    std::vector<qint64> fids;
    qint64 placeless = 0;
};

[[nodiscard]] CacheResult<Places> readPlaces(const CacheConnection &connection, const QString &dataset)
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

/// The order of zones that contain the same point: the least one wins. Texts are compared by code points, independent
/// of the device's language.
struct Standing
{
    qsizetype severity; ///< index among the exposure's classes; their number for others
    bool isClassless;
    QString kind; ///< the class
    QString key;
    QByteArray hash; ///< of the zone's content
    qint64 fid;

    auto operator<=>(const Standing &) const = default;
};

/// Numbers the combinations of `by` values in the order of their first occurrence.
class Groups
{
public:
    std::uint32_t of(const QVariantList &values)
    {
        QByteArray key;
        QDataStream stream(&key, QIODevice::WriteOnly);
        stream << values;
        return m_numbers.try_emplace(key, static_cast<std::uint32_t>(m_numbers.size())).first->second;
    }

private:
    std::map<QByteArray, std::uint32_t> m_numbers;
};

/// Reads the zones in one pass, since reading other columns beside a large geometry costs as much as the geometry.
SqlCommand readZones(const workspace::Exposure &exposure, const ExposurePlan &plan)
{
    return {u"SELECT z.fid, z.geom, r.key, r.hash, %1 FROM main.%2 AS z LEFT JOIN main.%3 AS r ON r.fid = z.fid "
            "ORDER BY z.fid"_s.arg((QStringList{plan.classOf} + plan.by).join(u", "_s), quoted(exposure.zones),
                                   quoted(rowTable(exposure.zones)))};
}

constexpr int classColumn = 4, firstByColumn = 5;

Standing standingOf(const Statement &row, const QStringList &classes)
{
    const QVariant kind = row.value(classColumn);
    const qsizetype place = kind.isNull() ? -1 : classes.indexOf(kind.toString());
    return {.severity = place < 0 ? classes.size() : place,
            .isClassless = kind.isNull(),
            .kind = kind.toString(),
            .key = row.value(2).toString(),
            .hash = row.value(3).toByteArray(),
            .fid = row.value(0).toLongLong()};
}

QVariantList byValues(const Statement &row, qsizetype count)
{
    QVariantList values;
    for (qsizetype i = 0; i < count; ++i)
        values.append(row.value(firstByColumn + static_cast<int>(i)));
    return values;
}

/// A point's row and a group in one number, which sorts by row.
quint64 keyOf(std::uint32_t row, std::uint32_t group) { return quint64{row} << 32U | group; }

} // namespace

CacheResult<ExposurePairs> findPairs(const CacheConnection &connection, const workspace::Exposure &exposure,
                                     const ExposurePlan &plan)
{
    const auto places = readPlaces(connection, exposure.points);
    if (!places)
        return std::unexpected(places.error());

    ExposurePairs found{
        .pairs = {}, .points = static_cast<qint64>(places->fids.size()), .placeless = places->placeless};
    geo::PointLocator locator(places->points);
    Groups groups;
    std::vector<Standing> standings;                  // of the zones that contain a point
    std::unordered_map<quint64, std::size_t> holders; // index of the winning zone among them
    const auto visit = [&](const Statement &row) {
        const Geometry zone = geometryOf(row.value(1));
        ++found.zones;
        if (!std::ranges::contains(zone.partKinds, Geometry::Kind::Polygons))
            ++found.unreadable;
        const auto points = locator.within(zone);
        if (points.empty())
            return;
        const std::uint32_t group = groups.of(byValues(row, plan.by.size()));
        const std::size_t place = standings.size();
        standings.push_back(standingOf(row, exposure.classes));
        for (const std::uint32_t point : points) {
            const auto [known, isNew] = holders.try_emplace(keyOf(places->rows[point], group), place);
            if (!isNew && standings[place] < standings[known->second])
                known->second = place;
        }
    };
    const SqlCommand zones = readZones(exposure, plan);
    if (const auto read = eachRow(connection, zones.sql, zones.values, visit); !read)
        return std::unexpected(read.error());

    std::vector<std::pair<quint64, std::size_t>> sorted(holders.begin(), holders.end());
    std::ranges::sort(sorted);
    found.pairs.reserve(sorted.size());
    for (const auto &[key, place] : sorted)
        found.pairs.push_back({places->fids[key >> 32U], standings[place].fid});
    return found;
}

} // namespace anjungan::store
