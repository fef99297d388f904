// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"
#include "core/geo/local_plane.h"
#include "core/geo/nearest_place.h"
#include "core/geo/way_out.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <cmath>
#include <geos_c.h>
#include <numbers>

using namespace anjungan::geo;

namespace {

using Corners = std::vector<Point>;

/// Polygons, each with one ring that is closed here.
Geometry areaOfRings(const std::vector<Corners> &rings)
{
    Geometry geometry{.kind = Geometry::Kind::Polygons};
    for (Corners ring : rings) {
        ring.push_back(ring.front());
        for (const Point &point : ring) {
            geometry.points.push_back(point);
            geometry.box.add(point.x, point.y);
        }
        geometry.pathEnds.push_back(static_cast<std::uint32_t>(geometry.points.size()));
        geometry.partEnds.push_back(static_cast<std::uint32_t>(geometry.pathEnds.size()));
        geometry.partKinds.push_back(Geometry::Kind::Polygons);
    }
    return geometry;
}

Corners box(double west, double south, double east, double north)
{
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

/// How far GEOS finds the border of the union, in metres on the same plane.
double judged(const std::vector<std::vector<Corners>> &zones, Point from)
{
    const LocalPlane plane(from);
    GEOSContextHandle_t context = GEOS_init_r();
    std::vector<GEOSGeometry *> polygons;
    for (const auto &rings : zones) {
        for (Corners ring : rings) {
            ring.push_back(ring.front());
            GEOSCoordSequence *line = GEOSCoordSeq_create_r(context, static_cast<unsigned>(ring.size()), 2);
            for (unsigned i = 0; i < ring.size(); ++i) {
                const Point metres = plane.toMetres(ring[i]);
                GEOSCoordSeq_setXY_r(context, line, i, metres.x, metres.y);
            }
            polygons.push_back(
                GEOSGeom_createPolygon_r(context, GEOSGeom_createLinearRing_r(context, line), nullptr, 0));
        }
    }
    GEOSGeometry *all = GEOSGeom_createCollection_r(context, GEOS_MULTIPOLYGON, polygons.data(),
                                                    static_cast<unsigned>(polygons.size()));
    GEOSGeometry *united = GEOSUnaryUnion_r(context, all);
    GEOSGeometry *border = GEOSBoundary_r(context, united);
    GEOSGeometry *here = GEOSGeom_createPointFromXY_r(context, 0, 0);
    double metres = -1;
    GEOSDistance_r(context, border, here, &metres);
    for (GEOSGeometry *geometry : {all, united, border, here})
        GEOSGeom_destroy_r(context, geometry);
    GEOS_finish_r(context);
    return metres;
}

constexpr double far = 100'000;

} // namespace

class WayOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToTheNearestEdge();
    void goesThroughNeighbours();
    void leavesByAHole();
    void gapsOfDrawingAreNoWayOut();
    void looksNoFartherThanItsReach();
    void isNoneOutside();
    void brokenRingsEndIt();
    void agreesWithGeos();
    void nearestPlaceOfEachKind();
    void coursesAgreeWithPlaces();
};

void WayOutTest::leadsToTheNearestEdge()
{
    const std::vector<Geometry> zones{areaOfRings({box(98, 3, 98.1, 3.1)})};
    const Point from{98.02, 3.05};
    const auto out = wayOut(zones, from, far);
    QVERIFY(out);
    QVERIFY(std::abs(out->x - 98) < 1e-9 && std::abs(out->y - 3.05) < 1e-9);
    const Course course = courseOf(from, *out);
    QVERIFY2(std::abs(course.metres - 2223.1) < 1, qPrintable(QString::number(course.metres)));
    QVERIFY(std::abs(course.bearing - 270) < 0.01);
}

void WayOutTest::goesThroughNeighbours()
{
    // The western neighbour shares its border, the next one overlaps it.
    const std::vector<Geometry> zones{areaOfRings({box(98, 3, 98.1, 3.1)}), areaOfRings({box(97.95, 2.9, 98, 3.2)}),
                                      areaOfRings({box(97.9, 2.9, 97.96, 3.2)})};
    const auto out = wayOut(zones, {98.01, 3.05}, far);
    QVERIFY(out);
    QVERIFY2(std::abs(out->y - 3) < 1e-9 || std::abs(out->y - 3.1) < 1e-9, qPrintable(QString::number(out->y)));
}

void WayOutTest::leavesByAHole()
{
    Geometry zone = areaOfRings({box(98, 3, 98.2, 3.2), box(98.1, 3.1, 98.12, 3.12)});
    zone.partEnds = {2};
    zone.partKinds = {Geometry::Kind::Polygons};
    const auto out = wayOut(std::vector{zone}, {98.095, 3.11}, far);
    QVERIFY(out);
    QVERIFY(std::abs(out->x - 98.1) < 1e-9);
}

void WayOutTest::gapsOfDrawingAreNoWayOut()
{
    // 0.000003° are 0.3 m.
    const std::vector<Geometry> zones{areaOfRings({box(98, 3, 98.1, 3.1)}),
                                      areaOfRings({box(97.9, 2.9, 97.999997, 3.2)})};
    const auto out = wayOut(zones, {98.005, 3.05}, far);
    QVERIFY(out);
    QVERIFY(std::abs(out->y - 3) < 1e-9 || std::abs(out->y - 3.1) < 1e-9);
}

void WayOutTest::looksNoFartherThanItsReach()
{
    const std::vector<Geometry> zones{areaOfRings({box(98, 3, 98.1, 3.1)})};
    QVERIFY(!wayOut(zones, {98.05, 3.05}, 5'000));
    QVERIFY(wayOut(zones, {98.05, 3.05}, 6'000));
    QVERIFY(!wayOut(zones, {98.05, 3.05}, far, [] { return true; }));
}

void WayOutTest::isNoneOutside()
{
    const std::vector<Geometry> zones{areaOfRings({box(98, 3, 98.1, 3.1)})};
    QVERIFY(!wayOut(zones, {99, 3.05}, far));
    QVERIFY(!wayOut({}, {98.05, 3.05}, far));
}

void WayOutTest::brokenRingsEndIt()
{
    // A figure of eight, a ring without an area, and one of a single point.
    const std::vector<Geometry> zones{areaOfRings({{{98, 3}, {98.1, 3.1}, {98.1, 3}, {98, 3.1}}}),
                                      areaOfRings({{{98.02, 3}, {98.02, 3.1}}}), areaOfRings({{{98.03, 3.05}}})};
    const auto out = wayOut(zones, {98.01, 3.05}, far);
    QVERIFY(out);
    QVERIFY(courseOf({98.01, 3.05}, *out).metres < 1'200);
}

void WayOutTest::agreesWithGeos()
{
    QRandomGenerator random(anjungan::test::printedSeed());
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<Corners>> zones;
        std::vector<Geometry> geometries;
        const int count = 1 + random.bounded(12);
        for (int zone = 0; zone < count; ++zone) {
            // A star-shaped ring, which does not cross itself.
            const Point middle{98.5 + random.bounded(0.2) - 0.1, 3.5 + random.bounded(0.2) - 0.1};
            Corners ring;
            const int corners = 3 + random.bounded(20);
            for (int corner = 0; corner < corners; ++corner) {
                const double angle = 2 * std::numbers::pi * corner / corners;
                const double radius = 0.02 + random.bounded(0.08);
                ring.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
            }
            zones.push_back({ring});
            geometries.push_back(areaOfRings({ring}));
        }
        const Point from{98.5 + random.bounded(0.1) - 0.05, 3.5 + random.bounded(0.1) - 0.05};
        const auto out = wayOut(geometries, from, far);
        const bool isIn = std::ranges::any_of(geometries, [&](const Geometry &zone) { return contains(zone, from); });
        QCOMPARE(out.has_value(), isIn);
        if (!out)
            continue;
        const Point metres = LocalPlane(from).toMetres(*out);
        const double expected = judged(zones, from);
        // Slivers below a metre count as closed.
        QVERIFY2(
            std::abs(std::hypot(metres.x, metres.y) - expected) < 1.5,
            qPrintable(
                QStringLiteral("round %1: %2, not %3").arg(round).arg(std::hypot(metres.x, metres.y)).arg(expected)));
    }
}

void WayOutTest::nearestPlaceOfEachKind()
{
    const Geometry area = areaOfRings({box(98, 3, 98.1, 3.1)});
    const auto inside = nearestPlace(area, {98.05, 3.05});
    QVERIFY(inside && inside->isInside && inside->metres == 0);
    const auto beside = nearestPlace(area, {98.05, 3.2});
    QVERIFY(beside && !beside->isInside);
    QVERIFY(std::abs(beside->at.y - 3.1) < 1e-9);
    Geometry line{.kind = Geometry::Kind::Lines,
                  .points = {{98, 3}, {98.2, 3}},
                  .pathEnds = {2},
                  .partEnds = {1},
                  .partKinds = {Geometry::Kind::Lines}};
    QVERIFY(std::abs(nearestPlace(line, {98.1, 3.01})->at.x - 98.1) < 1e-9);
    Geometry points{.kind = Geometry::Kind::Points,
                    .points = {{98, 3}, {98.2, 3}},
                    .pathEnds = {1, 2},
                    .partEnds = {1, 2},
                    .partKinds = {Geometry::Kind::Points, Geometry::Kind::Points}};
    QCOMPARE(nearestPlace(points, {98.12, 3.01})->at, (Point{98.2, 3}));
    QVERIFY(!nearestPlace(Geometry(), {98, 3}));
}

void WayOutTest::coursesAgreeWithPlaces()
{
    const Point from{98.6722, 3.5952};
    for (int bearing = 0; bearing < 360; bearing += 15) {
        const Point to = placeAt(from, {1234, static_cast<double>(bearing)});
        const Course course = courseOf(from, to);
        QVERIFY(std::abs(course.metres - 1234) < 1e-6);
        QVERIFY(std::abs(std::remainder(course.bearing - bearing, 360)) < 1e-6);
        // The plane that finds the nearest agrees within 0.1 %.
        const Point metres = LocalPlane(from).toMetres(to);
        QVERIFY(std::abs(std::hypot(metres.x, metres.y) - 1234) < 1.234);
    }
    QCOMPARE(courseOf(from, from).metres, 0.0);
    QCOMPARE(courseOf(from, from).bearing, 0.0);
    QVERIFY(std::isnan(courseOf(from, {0, 91}).metres));
}

ANJUNGAN_TEST(QCoreApplication, WayOutTest)
#include "way_out_test.moc"
