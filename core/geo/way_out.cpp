// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/way_out.h"

#include "core/geo/local_plane.h"
#include "core/geo/nearest_place.h"
#include "core/geo/point_locator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace anjungan::geo {

namespace {

/// The step, in metres, to either side of an outline.
constexpr double sideStep = 0.5;

struct Edge
{
    Point from, to; ///< metres
    double distance;
};

double distanceOf(Point metres) { return std::hypot(metres.x, metres.y); }

class Border
{
public:
    Border(std::span<const Geometry> zones, Point from, double reach) : m_zones(zones), m_plane(from), m_reach(reach)
    {
        for (const Geometry &zone : zones)
            collect(zone, reach);
        std::ranges::sort(m_edges, {}, &Edge::distance);
    }

    std::optional<Point> nearest(const std::function<bool()> &stopped)
    {
        double best = std::numeric_limits<double>::infinity();
        std::optional<Point> found;
        for (std::size_t i = 0; i < m_edges.size() && m_edges[i].distance < best; ++i) {
            if (stopped && stopped())
                return std::nullopt;
            if (const auto place = nearestOn(m_edges[i], best)) {
                best = distanceOf(*place);
                found = place;
            }
        }
        return found.transform([this](Point metres) { return m_plane.toDegrees(metres); });
    }

private:
    void collect(const Geometry &zone, double reach)
    {
        std::uint32_t path = 0, start = 0;
        for (std::size_t part = 0; part < zone.partEnds.size(); ++part) {
            for (; path < zone.partEnds[part]; ++path) {
                const std::uint32_t end = zone.pathEnds[path];
                if (zone.partKinds[part] == Geometry::Kind::Polygons && end > start) {
                    Point before = m_plane.toMetres(zone.points[end - 1]);
                    for (std::uint32_t i = start; i < end; ++i) {
                        const Point here = m_plane.toMetres(zone.points[i]);
                        const double distance = distanceOf(nearestToOrigin(before, here));
                        if (distance <= reach && before != here)
                            m_edges.push_back({before, here, distance});
                        before = here;
                    }
                }
                start = end;
            }
        }
    }

    /// Cuts the part of the edge that is nearer than `best` where other edges cross it, and asks of each piece whether
    /// it is on the border. What crosses that part comes as near itself.
    std::optional<Point> nearestOn(const Edge &edge, double best)
    {
        const auto [first, last] = partWithin(edge, std::min(best, m_reach));
        m_cuts.assign({first, last});
        for (const Edge &other : m_edges) {
            if (other.distance >= best)
                break;
            cut(edge, other, first, last);
        }
        std::ranges::sort(m_cuts);
        const auto along = [&edge](double share) {
            return Point{edge.from.x + share * (edge.to.x - edge.from.x),
                         edge.from.y + share * (edge.to.y - edge.from.y)};
        };
        std::optional<Point> found;
        for (std::size_t i = 1; i < m_cuts.size(); ++i) {
            const Point from = along(m_cuts[i - 1]), to = along(m_cuts[i]);
            const Point place = nearestToOrigin(from, to);
            const double distance = distanceOf(place);
            if (from == to || distance >= best || !isBorder(from, to))
                continue;
            best = distance;
            found = place;
        }
        return found;
    }

    /// The shares of the edge between which it is nearer than that.
    static std::pair<double, double> partWithin(const Edge &edge, double distance)
    {
        const double alongX = edge.to.x - edge.from.x, alongY = edge.to.y - edge.from.y;
        const double squared = alongX * alongX + alongY * alongY;
        const double middle = -(edge.from.x * alongX + edge.from.y * alongY) / squared;
        const double offX = edge.from.x + middle * alongX, offY = edge.from.y + middle * alongY;
        const double half = std::sqrt(std::max(0.0, (distance * distance - offX * offX - offY * offY) / squared));
        return {std::clamp(middle - half, 0.0, 1.0), std::clamp(middle + half, 0.0, 1.0)};
    }

    void cut(const Edge &edge, const Edge &other, double first, double last)
    {
        const auto addCut = [this, first, last](double share) {
            if (share > first && share < last)
                m_cuts.push_back(share);
        };
        const double ax = edge.to.x - edge.from.x, ay = edge.to.y - edge.from.y;
        const double bx = other.to.x - other.from.x, by = other.to.y - other.from.y;
        const double cx = other.from.x - edge.from.x, cy = other.from.y - edge.from.y;
        const double crossing = ax * by - ay * bx;
        const double squared = ax * ax + ay * ay;
        if (std::abs(crossing) <= 1e-12 * (squared + bx * bx + by * by)) {
            // Parallel: where one of them ends, what covers a side may end.
            addCut((cx * ax + cy * ay) / squared);
            addCut(((cx + bx) * ax + (cy + by) * ay) / squared);
            return;
        }
        const double share = (cx * by - cy * bx) / crossing, otherShare = (cx * ay - cy * ax) / crossing;
        if (otherShare >= -1e-9 && otherShare <= 1 + 1e-9)
            addCut(share);
    }

    /// Whether a step from its middle to either side leads out of all zones.
    bool isBorder(Point from, Point to) const
    {
        const Point middle{(from.x + to.x) / 2, (from.y + to.y) / 2};
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const Point side{-(to.y - from.y) / length * sideStep, (to.x - from.x) / length * sideStep};
        const std::array steps{m_plane.toDegrees({middle.x + side.x, middle.y + side.y}),
                               m_plane.toDegrees({middle.x - side.x, middle.y - side.y})};
        PointLocator locator(steps);
        std::array<bool, 2> isIn{};
        Box reached;
        for (const Point &at : steps)
            reached.add(at.x, at.y);
        for (const Geometry &zone : m_zones) {
            // Beyond the 180th meridian a zone may be drawn on from the other side.
            if (zone.box.intersects(reached) || zone.box.minX < -180 || zone.box.maxX > 180)
                for (const std::uint32_t in : locator.within(zone))
                    isIn[in] = true;
        }
        return !(isIn[0] && isIn[1]);
    }

    std::span<const Geometry> m_zones;
    LocalPlane m_plane;
    double m_reach;
    std::vector<Edge> m_edges; ///< the nearest first
    std::vector<double> m_cuts;
};

} // namespace

std::optional<Point> wayOut(std::span<const Geometry> zones, Point from, double reach,
                            const std::function<bool()> &stopped)
{
    const bool isWithin = std::ranges::any_of(zones, [from](const Geometry &zone) { return contains(zone, from); });
    if (!isWithin)
        return std::nullopt;
    return Border(zones, from, reach).nearest(stopped);
}

} // namespace anjungan::geo
