// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/point_locator.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>
#include <geos_c.h>
#include <numbers>

using namespace anjungan::geo;
using Kind = Geometry::Kind;
using Ring = std::vector<Point>;
using Indices = std::vector<std::uint32_t>;

namespace {

/// Polygons, given as lists of rings, as one geometry.
Geometry polygons(const std::vector<std::vector<Ring>> &parts)
{
    Geometry geometry{.kind = Kind::Polygons};
    for (const auto &rings : parts) {
        for (const Ring &ring : rings) {
            for (const Point &point : ring) {
                geometry.points.push_back(point);
                geometry.box.add(point.x, point.y);
            }
            geometry.pathEnds.push_back(static_cast<std::uint32_t>(geometry.points.size()));
        }
        geometry.partEnds.push_back(static_cast<std::uint32_t>(geometry.pathEnds.size()));
        geometry.partKinds.push_back(Kind::Polygons);
    }
    return geometry;
}

Geometry polygon(const Ring &ring) { return polygons({{ring}}); }

Ring rectangle(double west, double south, double east, double north)
{
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

Indices within(const std::vector<Point> &points, const Geometry &zone)
{
    PointLocator locator(points);
    const auto found = locator.within(zone);
    return {found.begin(), found.end()};
}

/// GEOS, for comparison.
class Judge
{
public:
    Judge() : m_context(GEOS_init_r()) {}
    ~Judge() { GEOS_finish_r(m_context); }
    Q_DISABLE_COPY_MOVE(Judge)

    /// The points within, except those on a border, which are added to `onBorder`.
    Indices within(const std::vector<Point> &points, const std::vector<Ring> &rings, Indices &onBorder) const
    {
        std::vector<GEOSGeometry *> holes;
        for (const Ring &ring : std::span(rings).subspan(1))
            holes.push_back(ringOf(ring));
        GEOSGeometry *area = GEOSGeom_createPolygon_r(m_context, ringOf(rings.front()), holes.data(),
                                                      static_cast<unsigned>(holes.size()));
        const GEOSPreparedGeometry *prepared = GEOSPrepare_r(m_context, area);
        Indices inside;
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            const bool covers = GEOSPreparedIntersectsXY_r(m_context, prepared, points[i].x, points[i].y) == 1;
            const bool contains = GEOSPreparedContainsXY_r(m_context, prepared, points[i].x, points[i].y) == 1;
            if (contains)
                inside.push_back(i);
            else if (covers)
                onBorder.push_back(i);
        }
        GEOSPreparedGeom_destroy_r(m_context, prepared);
        GEOSGeom_destroy_r(m_context, area);
        return inside;
    }

private:
    GEOSGeometry *ringOf(const Ring &ring) const
    {
        GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(m_context, static_cast<unsigned>(ring.size()), 2);
        for (unsigned i = 0; i < ring.size(); ++i)
            GEOSCoordSeq_setXY_r(m_context, sequence, i, ring[i].x, ring[i].y);
        return GEOSGeom_createLinearRing_r(m_context, sequence);
    }

    GEOSContextHandle_t m_context;
};

/// Without the elements of `left`.
Indices without(const Indices &all, const Indices &left)
{
    Indices rest;
    std::ranges::copy_if(all, std::back_inserter(rest),
                         [&left](std::uint32_t index) { return std::ranges::find(left, index) == left.end(); });
    return rest;
}

/// A ring around a centre whose radius jumps: many spikes, never crossing itself.
Ring star(QRandomGenerator &random, Point centre, double radius, int corners)
{
    Ring ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double far = radius * (0.3 + 0.7 * random.generateDouble());
        ring.push_back({centre.x + far * std::cos(angle), centre.y + far * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

} // namespace

class TestPointLocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInside()
    {
        const std::vector<Point> points{{1, 1}, {5, 5}, {9.5, 9.5}, {11, 5}, {-1, 5}, {5, -1}, {5, 11}};
        QCOMPARE(within(points, polygon(rectangle(0, 0, 10, 10))), (Indices{0, 1, 2}));
        QCOMPARE(within(points, polygons({{rectangle(0, 0, 10, 10), rectangle(4, 4, 6, 6)}})), (Indices{0, 2}));
        QCOMPARE(within(points, polygons({{rectangle(0, 0, 2, 2)}, {rectangle(9, 9, 20, 20)}})), (Indices{0, 2}));
        QCOMPARE(within(points, Geometry{}), Indices());
        QCOMPARE(within({}, polygon(rectangle(0, 0, 10, 10))), Indices());
    }

    void overlappingPolygonsOfOneZoneHoldAPointOnce()
    {
        QCOMPARE(within({{5, 5}}, polygons({{rectangle(0, 0, 8, 8)}, {rectangle(2, 2, 10, 10)}})), Indices{0});
    }

    void onABorderExactlyOneNeighbourHoldsThePoint()
    {
        const std::vector<Point> points{{1, 0.5}, {1, 1}, {0.5, 1}, {1.5, 1}, {1, 1.5}, {1.0 / 3, 1.0 / 3}};
        // Four squares that meet in (1, 1), the lower left one cut along its diagonal.
        const std::vector<Geometry> zones{polygon({{0, 0}, {1, 0}, {1, 1}, {0, 0}}),
                                          polygon({{0, 0}, {1, 1}, {0, 1}, {0, 0}}), polygon(rectangle(1, 0, 2, 1)),
                                          polygon(rectangle(0, 1, 1, 2)), polygon(rectangle(1, 1, 2, 2))};
        std::array<int, 6> holders{};
        for (const Geometry &zone : zones)
            for (const std::uint32_t index : within(points, zone))
                ++holders.at(index);
        QCOMPARE(holders, (std::array<int, 6>{1, 1, 1, 1, 1, 1}));
        QCOMPARE(within(points, zones[2]), Indices{0});         // east of the border
        QCOMPARE(within(points, zones[4]), (Indices{1, 3, 4})); // north and east of it
    }

    void usesBadRingsUnchanged()
    {
        const std::vector<Point> points{{1, 5}, {9, 5}, {5, 9}, {5, 1}, {5, 5}};
        const Ring bowTie{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}};
        QCOMPARE(without(within(points, polygon(bowTie)), {4}), (Indices{0, 1}));
        const Ring open{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
        QCOMPARE(within({{0.5, 5}, {9.5, 5}}, polygon(open)), (Indices{0, 1}));
        QCOMPARE(within({{5, 5}}, polygon({{0, 0}, {10, 10}, {0, 0}})), Indices());
        QCOMPARE(within({{5, 5}}, polygon({{5, 5}})), Indices());
        QCOMPARE(within({{5, 5}}, polygon({{5, 5}, {5, 5}, {5, 5}, {5, 5}})), Indices());
        QCOMPARE(within({{5, 5}}, polygon({{0, 5}, {10, 5}, {0, 5}})), Indices());
        Ring twice = rectangle(0, 0, 10, 10);
        twice.insert(twice.end(), twice.begin(), twice.end());
        QCOMPARE(within({{5, 5}}, polygon(twice)), Indices());
    }

    void linesAndPointsHoldNothing()
    {
        Geometry mixed = polygons({{rectangle(0, 0, 2, 2)}, {rectangle(4, 4, 6, 6)}});
        mixed.kind = Kind::Mixed;
        mixed.partKinds[0] = Kind::Lines;
        QCOMPARE(within({{1, 1}, {5, 5}}, mixed), Indices{1});
    }

    void toleratesPositionsBeyondTheEarth()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
        const std::vector<Point> points{{nan, nan}, {5, nan}, {inf, 5}, {5, -inf}, {5, 5}, {1e308, 5}, {-1e308, 5}};
        QCOMPARE(within(points, polygon(rectangle(0, 0, 10, 10))), Indices{4});
        QCOMPARE(within(points, polygon(rectangle(-1e300, -1e300, 1e300, 1e300))), Indices{4});
        QCOMPARE(within({{nan, nan}}, polygon(rectangle(0, 0, 10, 10))), Indices());
        const Geometry broken = polygon({{nan, 0}, {10, inf}, {nan, nan}, {-inf, 5}});
        within(points, broken); // whatever it holds, it comes to an end
    }

    void followsLongitudesAroundTheEarth()
    {
        const std::vector<Point> points{{179, 0}, {-179, 0}, {181, 0}, {0, 0}, {-180, 0}};
        const Geometry cut = polygons({{rectangle(178, -1, 180, 1)}, {rectangle(-180, -1, -178, 1)}});
        QCOMPARE(within(points, cut), (Indices{0, 1, 2, 4}));
        const Geometry beyond = polygon(rectangle(178, -1, 182, 1));
        QCOMPARE(within(points, beyond), (Indices{0, 1, 2, 4}));
        QCOMPARE(within(points, polygon(rectangle(-182, -1, -178, 1))), (Indices{0, 1, 2, 4}));
    }

    void pointsInOnePlaceAndInALine()
    {
        const std::vector<Point> same(1000, Point{3, 3});
        QCOMPARE(within(same, polygon(rectangle(0, 0, 10, 10))).size(), 1000U);
        std::vector<Point> upright;
        for (int i = 0; i < 100; ++i)
            upright.push_back({3, i / 10.0});
        QCOMPARE(within(upright, polygon(rectangle(0, 2, 10, 4))).size(), 20U);
    }

    void agreesWithGeos()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const Judge judge;
        std::size_t inside = 0, borders = 0;
        for (int round = 0; round < 60; ++round) {
            // Corners and points on a coarse grid in every other round, so that many lie on borders.
            const bool isCoarse = round % 2 == 0;
            const auto snap = [isCoarse](Point p) {
                return isCoarse ? Point{std::round(p.x * 2) / 2, std::round(p.y * 2) / 2} : p;
            };
            std::vector<Point> points;
            for (int i = 0; i < 2000; ++i)
                points.push_back(snap({random.generateDouble() * 20 - 10, random.generateDouble() * 20 - 10}));
            std::vector<Ring> rings{star(random, {0, 0}, 10, 3 + random.bounded(400))};
            if (round % 3 == 0)
                rings.push_back(star(random, {0, 0}, 2.5, 3 + random.bounded(20)));
            for (Ring &ring : rings)
                std::ranges::transform(ring, ring.begin(), snap);
            Indices onBorder;
            const Indices expected = judge.within(points, rings, onBorder);
            QCOMPARE(without(within(points, polygons({rings})), onBorder), expected);
            inside += expected.size();
            borders += onBorder.size();
        }
        QVERIFY(inside > 1000);
        QVERIFY(borders > 100);
    }
};

ANJUNGAN_TEST(QCoreApplication, TestPointLocator)
#include "point_locator_test.moc"
