// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/around_zones.h"

#include "core/geo/geodesic.h"
#include "core/geo/local_plane.h"
#include "core/geo/nearest_place.h"
#include "core/geo/point_locator.h"
#include "core/geo/way_out.h"

#include <algorithm>

namespace anjungan::query {

namespace {

constexpr int zoneClassColumn = 0, zoneNameColumn = 1;

/// Zones that are read for one question, and their vertices. Where there are more, no way out is told.
constexpr int mostZones = 2'000;
constexpr std::size_t mostVertices = 500'000;

/// Where the search for a way out begins, in metres: it mostly is nearer.
constexpr double firstReach = 4'000;

/// A point just beyond the border of a zone, in metres from it.
constexpr double beyond = 2;

} // namespace

QueryResult<ZonesAround> ZonesAround::open(const Context &context, const workspace::AroundZones &zones,
                                           const QString &language)
{
    QStringList fields{zones.classField};
    if (!zones.nameField.isEmpty())
        fields << zones.nameField;
    auto rows = PlacedRows::open(context, zones.dataset, zones.where, fields, language);
    if (!rows)
        return std::unexpected(rows.error());
    return ZonesAround(context, zones, *std::move(rows));
}

int ZonesAround::classOf(const PlacedRow &row) const
{
    const QString value = row.values.value(zoneClassColumn).toString();
    const auto found = std::ranges::find(m_zones->classes, value, &workspace::ZoneClass::value);
    return found == m_zones->classes.end() ? -1 : static_cast<int>(std::distance(m_zones->classes.begin(), found));
}

QueryResult<ZonesHere> ZonesAround::here(geo::Point at, double reach)
{
    ZonesHere here;
    const auto rows = m_rows.in({at.x, at.y, at.x, at.y}, mostZones);
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<qint64> fids;
    m_containing.clear();
    for (const PlacedRow &row : *rows) {
        const int zoneClass = classOf(row);
        if (zoneClass < here.zoneClass || zoneClass < 0 || !geo::contains(row.geometry, at))
            continue;
        if (zoneClass > here.zoneClass) {
            m_containing.clear();
            fids.clear();
            here.name = row.values.value(zoneNameColumn).toString();
        }
        here.zoneClass = zoneClass;
        m_containing.push_back(row.geometry);
        fids.push_back(row.fid);
    }
    const auto found = here.zoneClass < 0 ? findNearest(here, at, reach) : findWayOut(here, at, reach);
    if (!found)
        return std::unexpected(found.error());
    auto provenance = m_rows.provenance(fids);
    if (!provenance)
        return std::unexpected(provenance.error());
    here.provenance = *std::move(provenance);
    return here;
}

QueryResult<void> ZonesAround::findWayOut(ZonesHere &here, geo::Point at, double reach) const
{
    const geo::LocalPlane plane(at);
    for (double radius = std::min(firstReach, reach);; radius = std::min(radius * 3, reach)) {
        auto rows = m_rows.in(plane.around(radius), mostZones);
        if (!rows)
            return std::unexpected(rows.error());
        std::vector<geo::Geometry> zones;
        std::size_t vertices = 0;
        for (PlacedRow &row : *rows) {
            if (classOf(row) < here.zoneClass)
                continue;
            vertices += row.geometry.points.size();
            zones.push_back(std::move(row.geometry));
        }
        if (rows->size() > mostZones || vertices > mostVertices)
            return {};
        const auto out = geo::wayOut(zones, at, radius, m_context->stopped);
        if (!out && radius < reach)
            continue;
        if (!out)
            return {};
        const geo::Course course = geo::courseOf(at, *out);
        here.wayOut = Elsewhere{*out, course.metres, course.bearing};
        const geo::Point there = geo::placeAt(at, {course.metres + beyond, course.bearing});
        return classesAt({&there, 1}).transform([&here](const std::vector<int> &classes) {
            here.classBeyond = classes.front() < here.zoneClass ? classes.front() : -1;
        });
    }
}

QueryResult<void> ZonesAround::findNearest(ZonesHere &here, geo::Point at, double reach) const
{
    const auto isKnown = [this](const PlacedRow &row, geo::Point) { return classOf(row) >= 0; };
    const auto nearest = m_rows.nearest(at, 1, reach, isKnown);
    if (!nearest)
        return std::unexpected(nearest.error());
    if (nearest->empty())
        return {};
    here.nearest = nearest->front().place;
    here.nearestClass = classOf(nearest->front().row);
    here.name = nearest->front().row.values.value(zoneNameColumn).toString();
    return {};
}

QueryResult<std::vector<int>> ZonesAround::classesAt(std::span<const geo::Point> points) const
{
    std::vector<int> classes(points.size(), -1);
    geo::Box box;
    for (const geo::Point &point : points)
        box.add(point.x, point.y);
    if (box.isEmpty())
        return classes;
    const auto rows = m_rows.in(box, mostZones);
    if (!rows)
        return std::unexpected(rows.error());
    geo::PointLocator locator(points);
    for (const PlacedRow &row : *rows)
        for (const std::uint32_t point : locator.within(row.geometry))
            classes[point] = std::max(classes[point], classOf(row));
    return classes;
}

} // namespace anjungan::query
