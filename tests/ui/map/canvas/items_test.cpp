// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "ui/map/canvas/measure_item.h"
#include "ui/map/canvas/position_item.h"
#include "ui/map/canvas/surface_item.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What C++ tells the map's QML.
class ItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsPutTheMarkAndTheLineOnTheScreen()
    {
        map::PositionItem position;
        position.setZoomLevel(15);
        position.setCenter({60, 98.7});
        QVERIFY(!position.isShown());
        QCOMPARE(position.at(), QPointF());
        QSignalSpy moved(&position, &map::PositionItem::moved);
        QSignalSpy dressed(&position, &map::PositionItem::dressed);
        map::PositionMark mark;
        mark.fix = {.degrees = {98.7, 0}, .accuracy = 100, .heading = 30};
        mark.note = u"lama"_s;
        mark.colour = Qt::red;
        mark.ring = Qt::green;
        mark.outline = Qt::blue;
        mark.ink = Qt::black;
        mark.factor = 1.5;
        position.setMark(mark);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(dressed.size(), 1);
        QCOMPARE(position.colour(), QColor(Qt::red));
        QCOMPARE(position.ring(), QColor(Qt::green));
        QCOMPARE(position.outline(), QColor(Qt::blue));
        QCOMPARE(position.ink(), QColor(Qt::black));
        QCOMPARE(position.note(), u"lama"_s);
        QCOMPARE(position.heading(), 30.0);
        QCOMPARE(position.factor(), 1.5);
        // 100 m at zoom 15 on the equator, wherever the camera is: 4.777 m a pixel.
        QVERIFY(qAbs(position.reach() - 100 / 4.777) < 0.01);
        mark.fix.accuracy = 1e6;
        position.setMark(mark);
        QCOMPARE(position.reach(), 0.0);
        mark.fix.accuracy.reset();
        position.setMark(mark);
        QCOMPARE(position.reach(), 0.0);
        moved.clear();
        position.setZoomLevel(16);
        position.setZoomLevel(16);
        QCOMPARE(moved.size(), 1);
        position.setCenter({0, 98.7});
        QCOMPARE(moved.size(), 2);
        // Without a window there is no size, (-1, -1), and the camera's place is its middle.
        QVERIFY((position.at() - QPointF(-0.5, -0.5)).manhattanLength() < 1e-6);
        position.setMark(std::nullopt);
        QVERIFY(!position.isShown() && !position.hasHeading());

        map::MeasureItem measure;
        measure.setZoomLevel(10);
        measure.setCenter({0, 98});
        QSignalSpy lineMoved(&measure, &map::MeasureItem::moved);
        QSignalSpy lineDressed(&measure, &map::MeasureItem::dressed);
        measure.setLine(
            {.points = {{98, 0}, {99, 0}}, .hasCross = true, .colour = Qt::red, .ring = Qt::blue, .factor = 2});
        QCOMPARE(lineMoved.size(), 1);
        QCOMPARE(lineDressed.size(), 1);
        QVERIFY(measure.hasCross());
        QCOMPARE(measure.colour(), QColor(Qt::red));
        QCOMPARE(measure.ring(), QColor(Qt::blue));
        QCOMPARE(measure.factor(), 2.0);
        QCOMPARE(measure.points().size(), 2);
        QVERIFY(qAbs(measure.points()[1].x() - measure.points()[0].x() - 256 * 1024 / 360.0) < 0.01);
        QVERIFY(measure.closing().isEmpty()); // two points enclose nothing
        measure.setLine({.points = {{98, 0}, {99, 0}, {99, 1}}, .hasCross = false, .colour = {}, .ring = {}});
        QCOMPARE(measure.closing(), (QList<QPointF>{measure.points().last(), measure.points().first()}));
        lineMoved.clear();
        measure.setCenter({0, 97});
        QCOMPARE(lineMoved.size(), 1);
    }

    void theSurfaceKeepsTheCameraWithinItsLimits()
    {
        map::SurfaceItem surface;
        QCOMPARE(surface.maximumZoom(), 18.0);
        QVERIFY(surface.allows({80, 10}));
        surface.setSize({512, 512});
        QSignalSpy changed(&surface, &map::SurfaceItem::limitsChanged);
        const geo::Box limits{98, 1, 100, 3};
        surface.setLimits(limits);
        QVERIFY(changed.size() >= 1);
        const double whole = render::fitted(geo::toUnitSquare(limits), {512, 512}, 0, 18).zoom;
        QVERIFY(qAbs(surface.minimumZoom() - (whole - 0.5)) < 1e-9);
        surface.setSize({1024, 1024});
        QVERIFY(qAbs(surface.minimumZoom() - (whole + 0.5)) < 1e-9);
        QVERIFY(surface.allows({2, 99}) && surface.allows({3, 100}));
        QVERIFY(!surface.allows({3.001, 99}) && !surface.allows({2, 97.9}));
        QCOMPARE(surface.clamped({5, 97}), QGeoCoordinate(3, 98));
        QCOMPARE(surface.clamped({-5, 107}), QGeoCoordinate(1, 100));
        QVERIFY(!surface.takesDoubleTap({1, 1}));
        surface.setDoubleTap([](QPointF at) { return at.x() > 10; });
        QVERIFY(surface.takesDoubleTap({11, 1}) && !surface.takesDoubleTap({9, 1}));
    }
};

ANJUNGAN_TEST(QGuiApplication, ItemsTest)
#include "items_test.moc"
