// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

using anjungan::geo::areaOf;
using anjungan::geo::lengthOf;
using anjungan::geo::Point;

namespace {

bool isAbout(double value, double expected, double tolerance) { return std::abs(value - expected) <= tolerance; }

} // namespace

class GeodesicTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresKnownDistances_data();
    void measuresKnownDistances();
    void addsUpTheLegs();
    void measuresKnownAreas();
    void turnsEitherWay();
    void crossesTheAntimeridian();
    void fewPointsHaveNoExtent();
    void invalidPlacesHaveNoMeasure_data();
    void invalidPlacesHaveNoMeasure();
};

void GeodesicTest::measuresKnownDistances_data()
{
    QTest::addColumn<Point>("from");
    QTest::addColumn<Point>("to");
    QTest::addColumn<double>("metres");
    // Constants of the ellipsoid: a degree of the equator is a·π/180, the meridian's quadrant is 10001965.729 m.
    QTest::newRow("a degree of the equator") << Point{98, 0} << Point{99, 0} << 111319.4908;
    QTest::newRow("a quadrant of a meridian") << Point{98, 0} << Point{98, 90} << 10001965.7293;
    // Karney 2013, table 2: the inverse problem of φ1 = −30.12345°, φ2 = −30.12344°, λ12 = 0.00005°.
    QTest::newRow("a few metres") << Point{0, -30.12345} << Point{0.00005, -30.12344} << 4.944208;
    // Karney 2013, table 3: nearly antipodal, φ1 = −30°, φ2 = 29.9°, λ12 = 179.8°.
    QTest::newRow("nearly antipodal") << Point{0, -30} << Point{179.8, 29.9} << 19989832.827610;
    QTest::newRow("nowhere to go") << Point{98.5, 3.5} << Point{98.5, 3.5} << 0.0;
}

void GeodesicTest::measuresKnownDistances()
{
    QFETCH(Point, from);
    QFETCH(Point, to);
    QFETCH(double, metres);
    QVERIFY2(isAbout(lengthOf(std::vector{from, to}), metres, 1e-3),
             qPrintable(QString::number(lengthOf(std::vector{from, to}), 'f', 6)));
    QVERIFY(isAbout(lengthOf(std::vector{to, from}), metres, 1e-3));
}

void GeodesicTest::addsUpTheLegs()
{
    const std::vector<Point> line{{98, 0}, {99, 0}, {100, 0}, {99, 0}};
    QVERIFY(isAbout(lengthOf(line), 3 * 111319.4908, 1e-3));
}

void GeodesicTest::measuresKnownAreas()
{
    // Each octant is an eighth of the ellipsoid's surface, 510065621724089 m² (4πc² with the authalic radius).
    const std::vector<Point> octant{{0, 0}, {90, 0}, {0, 90}};
    QVERIFY2(isAbout(areaOf(octant), 510065621724089.0 / 8, 1), qPrintable(QString::number(areaOf(octant), 'f', 1)));
    // A square of 100 m by 100 m near the equator: a degree is 111319.4908 m there by 110574.2758 m.
    const double east = 100 / 111319.4908;
    const double north = 100 / 110574.2758;
    const std::vector<Point> hectare{{98, 0}, {98 + east, 0}, {98 + east, north}, {98, north}};
    QVERIFY2(isAbout(areaOf(hectare), 10000, 0.01), qPrintable(QString::number(areaOf(hectare), 'f', 4)));
}

void GeodesicTest::turnsEitherWay()
{
    const std::vector<Point> one{{98, 3}, {99, 3}, {99, 4}};
    const std::vector<Point> other{{99, 4}, {99, 3}, {98, 3}};
    QVERIFY(areaOf(one) > 6e9);
    QVERIFY(isAbout(areaOf(one), areaOf(other), 1e-3));
}

void GeodesicTest::crossesTheAntimeridian()
{
    QVERIFY(isAbout(lengthOf(std::vector<Point>{{179.5, 0}, {-179.5, 0}}), 111319.4908, 1e-3));
    const std::vector<Point> across{{179.5, 0}, {-179.5, 0}, {-179.5, 1}, {179.5, 1}};
    const std::vector<Point> elsewhere{{98, 0}, {99, 0}, {99, 1}, {98, 1}};
    QVERIFY(isAbout(areaOf(across), areaOf(elsewhere), 1));
}

void GeodesicTest::fewPointsHaveNoExtent()
{
    QCOMPARE(lengthOf({}), 0.0);
    QCOMPARE(lengthOf(std::vector<Point>{{98, 3}}), 0.0);
    QCOMPARE(areaOf({}), 0.0);
    QCOMPARE(areaOf(std::vector<Point>{{98, 3}, {99, 4}}), 0.0);
}

void GeodesicTest::invalidPlacesHaveNoMeasure_data()
{
    QTest::addColumn<Point>("point");
    QTest::newRow("not a number") << Point{std::numeric_limits<double>::quiet_NaN(), 3};
    QTest::newRow("infinite") << Point{98, std::numeric_limits<double>::infinity()};
    QTest::newRow("beyond the pole") << Point{98, 90.1};
}

void GeodesicTest::invalidPlacesHaveNoMeasure()
{
    QFETCH(Point, point);
    const std::vector<Point> ring{{98, 3}, point, {99, 4}};
    QVERIFY(std::isnan(lengthOf(ring)));
    QVERIFY(std::isnan(areaOf(ring)));
}

ANJUNGAN_TEST(QCoreApplication, GeodesicTest)
#include "geodesic_test.moc"
