// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/coordinates.h"
#include "tests/support/test_main.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using anjungan::geo::Point;
using anjungan::geo::toUtm;
using anjungan::geo::utmText;

class CoordinatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesUtm_data();
    void writesUtm();
    void hasNoUtmWhereThereIsNone_data();
    void hasNoUtmWhereThereIsNone();
};

void CoordinatesTest::writesUtm_data()
{
    QTest::addColumn<Point>("degrees");
    QTest::addColumn<QString>("text");
    // On a zone's middle meridian and the equator by definition: 500,000 m east, 0 m or 10,000,000 m north.
    QTest::newRow("middle of the zone") << Point{99, 0} << u"47N 500000 0"_s;
    // GeographicLib's example of GeoConvert; PROJ gives the same for this and the next ones (EPSG:326xx, 327xx).
    QTest::newRow("Baghdad") << Point{44.4, 33.3} << u"38N 444140 3684706"_s;
    QTest::newRow("west of the zone's edge") << Point{95.999999, 3} << u"46N 833522 332050"_s;
    QTest::newRow("south of the equator") << Point{99, -1e-7} << u"47S 500000 9999999"_s;
    QTest::newRow("Norway's wide zone") << Point{5, 60} << u"32N 276979 6658157"_s;
}

void CoordinatesTest::writesUtm()
{
    QFETCH(Point, degrees);
    const auto utm = toUtm(degrees);
    QVERIFY(utm.has_value());
    QTEST(utmText(*utm), "text");
}

void CoordinatesTest::hasNoUtmWhereThereIsNone_data()
{
    QTest::addColumn<Point>("degrees");
    QTest::newRow("north of 84°") << Point{99, 84.01};
    QTest::newRow("south of 80°") << Point{99, -80.01};
    QTest::newRow("no latitude") << Point{99, std::numeric_limits<double>::quiet_NaN()};
    QTest::newRow("no longitude") << Point{std::numeric_limits<double>::infinity(), 3};
}

void CoordinatesTest::hasNoUtmWhereThereIsNone()
{
    QFETCH(Point, degrees);
    QVERIFY(!toUtm(degrees).has_value());
}

ANJUNGAN_TEST(QCoreApplication, CoordinatesTest)
#include "coordinates_test.moc"
