// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/point_locator.h"

#include <algorithm>
#include <cmath>

namespace anjungan::geo {

namespace {

constexpr double turn = 360;

/// About as many strips as points in each: then neither searching for a strip nor within one takes long.
constexpr std::size_t mostStrips = 1024;

Box boxOf(std::span<const Point> points)
{
    Box box;
    for (const Point &point : points)
        box.add(point.x, point.y);
    return box;
}

} // namespace

PointLocator::PointLocator(std::span<const Point> points)
{
    m_entries.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isfinite(points[i].x) || !std::isfinite(points[i].y))
            continue;
        m_entries.push_back({points[i], static_cast<std::uint32_t>(i)});
        m_box.add(points[i].x, points[i].y);
    }
    const auto strips = std::clamp<std::size_t>(
        static_cast<std::size_t>(std::sqrt(static_cast<double>(m_entries.size()))), 1, mostStrips);
    m_starts.assign(strips + 1, 0);
    if (m_entries.empty())
        return;
    if (m_box.maxX > m_box.minX)
        m_stripsPerDegree = static_cast<double>(strips) / (m_box.maxX - m_box.minX);
    std::ranges::sort(m_entries, [this](const Entry &a, const Entry &b) {
        const std::size_t first = stripOf(a.at.x), second = stripOf(b.at.x);
        return first != second ? first < second : a.at.y < b.at.y;
    });
    for (const Entry &entry : m_entries)
        ++m_starts[stripOf(entry.at.x) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
}

std::span<const std::uint32_t> PointLocator::within(const Geometry &zone)
{
    m_found.clear();
    std::uint32_t path = 0;
    for (std::size_t part = 0; part < zone.partEnds.size(); ++part) {
        const std::uint32_t firstPath = path;
        path = zone.partEnds[part];
        if (zone.partKinds[part] != Geometry::Kind::Polygons)
            continue;
        const std::uint32_t start = firstPath == 0 ? 0 : zone.pathEnds[firstPath - 1];
        const Box box = boxOf(std::span(zone.points).subspan(start, zone.pathEnds[path - 1] - start));
        for (const double shift : {0.0, -turn, turn}) {
            gather(box, shift);
            if (m_candidates.empty())
                continue;
            std::uint32_t from = start;
            for (std::uint32_t ring = firstPath; ring < path; ++ring) {
                const std::uint32_t end = zone.pathEnds[ring];
                cross(zone.points[end - 1], zone.points[from]);
                for (std::uint32_t i = from + 1; i < end; ++i)
                    cross(zone.points[i - 1], zone.points[i]);
                from = end;
            }
            for (const Candidate &candidate : m_candidates)
                if (candidate.isInside)
                    m_found.push_back(candidate.index);
        }
    }
    std::ranges::sort(m_found);
    m_found.erase(std::ranges::unique(m_found).begin(), m_found.end());
    return m_found;
}

// Monotonic in x, even where the multiplication overflows.
std::size_t PointLocator::stripOf(double x) const
{
    const double strip = (x - m_box.minX) * m_stripsPerDegree;
    if (!(strip > 0))
        return 0;
    const std::size_t last = m_starts.size() - 2;
    return strip < static_cast<double>(last) ? static_cast<std::size_t>(strip) : last;
}

/// Collects the points in the box, moved east by `shift`.
void PointLocator::gather(const Box &box, double shift)
{
    m_candidates.clear();
    const Box moved{box.minX - shift, box.minY, box.maxX - shift, box.maxY};
    if (m_entries.empty() || !m_box.intersects(moved))
        return;
    const std::size_t first = stripOf(moved.minX), last = stripOf(moved.maxX);
    const auto latitude = [](const Entry &entry) { return entry.at.y; };
    for (std::size_t strip = first; strip <= last; ++strip) {
        const std::span entries = std::span(m_entries).subspan(m_starts[strip], m_starts[strip + 1] - m_starts[strip]);
        for (auto entry = std::ranges::lower_bound(entries, moved.minY, {}, latitude);
             entry != entries.end() && entry->at.y <= moved.maxY; ++entry) {
            if (entry->at.x >= moved.minX && entry->at.x <= moved.maxX)
                m_candidates.push_back({{entry->at.x + shift, entry->at.y}, entry->index, false});
        }
    }
    if (last > first)
        std::ranges::sort(m_candidates, {}, [](const Candidate &candidate) { return candidate.at.y; });
}

/// Toggles inside/outside for each candidate that has the edge to its east. The same numbers are compared in either
/// direction of an edge, so that two zones agree which of them has a point on their common border.
void PointLocator::cross(Point from, Point to)
{
    if (from.y == to.y)
        return;
    if (from.y > to.y)
        std::swap(from, to);
    const double west = std::min(from.x, to.x), east = std::max(from.x, to.x);
    for (auto candidate =
             std::ranges::lower_bound(m_candidates, from.y, {}, [](const Candidate &one) { return one.at.y; });
         candidate != m_candidates.end() && candidate->at.y < to.y; ++candidate) {
        const Point &at = candidate->at;
        if (at.x >= east)
            continue;
        if (at.x < west || (to.x - from.x) * (at.y - from.y) > (at.x - from.x) * (to.y - from.y))
            candidate->isInside = !candidate->isInside;
    }
}

} // namespace anjungan::geo
