// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"

using namespace anjungan::geo;

class TestWebMercator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPlaces_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("equator") << 0.0 << 0.0 << 0.5 << 0.5;
        QTest::newRow("north-west corner") << -180.0 << maxMercatorLatitude << 0.0 << 0.0;
        QTest::newRow("south-east corner") << 180.0 << -maxMercatorLatitude << 1.0 << 1.0;
        // PROJ gives EPSG:3857 10984139.059452, 400478.721824617, on a square of ±20037508.342789244.
        constexpr double side = 2 * 20037508.342789244;
        QTest::newRow("Medan") << 98.6722 << 3.5952 << 0.5 + 10984139.059452 / side << 0.5 - 400478.721824617 / side;
    }

    void knownPlaces()
    {
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        QFETCH(double, x);
        QFETCH(double, y);
        const Point unit = toUnitSquare({longitude, latitude});
        QVERIFY2(std::abs(unit.x - x) < 1e-9 && std::abs(unit.y - y) < 1e-9,
                 qPrintable(QString::number(unit.x, 'g', 12) + u' ' + QString::number(unit.y, 'g', 12)));
    }

    void whatIsBeyondIsMovedToTheEdge()
    {
        QCOMPARE(toUnitSquare({-200, 90}), (Point{0, 0}));
        QCOMPARE(toUnitSquare({200, -90}), (Point{1, 1}));
        QCOMPARE(fromUnitSquare({2, -1}), (Point{180, maxMercatorLatitude}));
    }

    void thereAndBack()
    {
        for (int column = -24; column <= 24; ++column) {
            for (int row = -20; row <= 20; ++row) {
                const Point there{column * 7.5, row * 4.25};
                const Point back = fromUnitSquare(toUnitSquare(there));
                QVERIFY(std::abs(back.x - there.x) < 1e-9 && std::abs(back.y - there.y) < 1e-9);
            }
        }
    }

    void box()
    {
        const Box box = toUnitSquare(Box{-180, -90, 0, 0});
        QCOMPARE(box, (Box{0, 0.5, 0.5, 1}));
        QVERIFY(toUnitSquare(Box()).isEmpty());
    }
};

ANJUNGAN_TEST(QCoreApplication, TestWebMercator)
#include "web_mercator_test.moc"
