// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/canvas.h"
#include "ui/map/furniture/map_tip.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QPointingDevice>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The tolerance for fingers and projection together, in pixels.
constexpr double tolerance = 1.5;

const QPointingDevice &touchScreen()
{
    static const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    return *device;
}

geo::Point degreesAt(const map::MapView &view, QPointF pixel)
{
    const QPointF world = view.viewport().toWorld(pixel);
    return geo::fromUnitSquare({world.x(), world.y()});
}

QPointF pixelOf(const map::MapView &view, geo::Point degrees)
{
    const geo::Point world = geo::toUnitSquare(degrees);
    return view.viewport().toScreen({world.x, world.y});
}

bool isNear(QPointF a, QPointF b, double off = tolerance) { return std::hypot(a.x() - b.x(), a.y() - b.y()) <= off; }

} // namespace

/// A map of 480 by 400 pixels over the small scene, and fingers on it that move once a frame.
class TestGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<map::MapView>(m_theme, map::MapSurface::Interactive);
        m_view->resize(480, 400);
        m_view->setLimits(test::smallBounds());
        m_view->fit(test::smallBounds());
        m_view->setScene(test::smallScene());
        m_view->show();
        m_surface = m_view->findChild<QQuickWidget *>();
        QVERIFY(m_surface);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 30s);
        zoomTo(2);
        m_violations = 0;
        connect(m_surface->quickWindow(), &QQuickWindow::afterRendering, this, &TestGestures::checkLimits);
    }

    void cleanup()
    {
        m_view.reset();
        QCOMPARE(m_violations, 0);
    }

    void aFingerDragsTheMap()
    {
        const QPointF from(240, 200);
        const geo::Point held = degreesAt(*m_view, from);
        auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
        touch.press(0, from.toPoint(), m_surface);
        touch.commit();
        for (int x = 240; x >= 160; x -= 8) {
            touch.move(0, QPoint(x, 200 + (240 - x) / 2), m_surface);
            touch.commit();
            frame();
        }
        // The place under the finger when it became a drag is still under it.
        QVERIFY2(isNear(pixelOf(*m_view, held), {160, 240}), qPrintable(told(pixelOf(*m_view, held))));
        touch.release(0, QPoint(160, 240), m_surface);
        touch.commit();
    }

    void aFlickContinuesAndStops()
    {
        // The finger's speed depends on this machine's frame rate: some flicks may be too slow.
        bool isThrown = false;
        for (int attempt = 0; attempt < 10 && !isThrown; ++attempt) {
            zoomTo(2);
            auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
            touch.press(0, QPoint(380, 200), m_surface);
            touch.commit();
            for (int x = 380; x >= 180; x -= 50) {
                touch.move(0, QPoint(x, 200), m_surface);
                touch.commit();
                frame();
            }
            const double released = m_view->viewport().centre.x();
            touch.release(0, QPoint(180, 200), m_surface);
            touch.commit();
            for (int i = 0; i < 12; ++i)
                frame();
            isThrown = m_view->viewport().centre.x() > released;
        }
        QVERIFY(isThrown);
        QTRY_VERIFY_WITH_TIMEOUT(isResting(), 5s);
    }

    void aTouchStopsAThrow()
    {
        auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
        zoomTo(4);
        touch.press(0, QPoint(400, 200), m_surface);
        touch.commit();
        for (int x = 400; x >= 160; x -= 30) {
            touch.move(0, QPoint(x, 200), m_surface);
            touch.commit();
            frame();
        }
        touch.release(0, QPoint(160, 200), m_surface);
        touch.commit();
        frame();
        touch.press(0, QPoint(240, 100), m_surface);
        touch.commit();
        const render::Viewport caught = m_view->viewport();
        frame();
        frame();
        QVERIFY(m_view->viewport() == caught);
        touch.release(0, QPoint(240, 100), m_surface);
        touch.commit();
    }

    void twoFingersZoomAboutTheirMiddle()
    {
        // The fingers' first pixels, which distinguish a pinch from a tap, move nothing.
        const double before = m_view->viewport().zoom;
        const QPointF middle(260, 180);
        const geo::Point held = degreesAt(*m_view, middle);
        pinch(middle, middle, 40, 80, 0);
        const double gained = m_view->viewport().zoom - before;
        QVERIFY2(gained > 0.5 && gained < 1.01, qPrintable(QString::number(gained)));
        QVERIFY2(isNear(pixelOf(*m_view, held), middle, 4), qPrintable(told(pixelOf(*m_view, held))));
        QTRY_VERIFY_WITH_TIMEOUT(isResting(), 5s);
    }

    void twoFingersMoveTheMapToo()
    {
        zoomTo(3);
        geo::Point held;
        pinch({240, 200}, {120, 290}, 60, 60, 0, [&](QPointF middle) { held = degreesAt(*m_view, middle); });
        QVERIFY2(isNear(pixelOf(*m_view, held), {120, 290}), qPrintable(told(pixelOf(*m_view, held))));
    }

    void nothingTurnsTheMap()
    {
        const double before = m_view->viewport().zoom;
        pinch({240, 200}, {240, 200}, 60, 60, 90);
        QObject *map = nullptr;
        for (QObject *child : m_surface->rootObject()->findChildren<QObject *>())
            map = child->metaObject()->indexOfProperty("bearing") >= 0 ? child : map;
        QVERIFY(map);
        QCOMPARE(map->property("bearing").toDouble(), 0.0);
        QCOMPARE(map->property("tilt").toDouble(), 0.0);
        QVERIFY(std::abs(m_view->viewport().zoom - before) < 0.05);
    }

    void zoomHasItsEnds()
    {
        for (int i = 0; i < 30 && m_view->viewport().zoom < map::maxZoom; ++i)
            pinch({240, 200}, {240, 200}, 20, 160, 0);
        QCOMPARE(m_view->viewport().zoom, map::maxZoom);
        for (int i = 0; i < 30; ++i)
            pinch({240, 200}, {240, 200}, 160, 20, 0);
        // All of the limits is seen, and not much more.
        const geo::Box seen = m_view->viewport().visible();
        const geo::Box limits = geo::toUnitSquare(test::smallBounds());
        QVERIFY(seen.minX <= limits.minX && seen.maxX >= limits.maxX);
        QVERIFY(seen.maxX - seen.minX < 3 * (limits.maxX - limits.minX));
    }

    void aTapSelectsAndASecondOneZooms()
    {
        QSignalSpy activated(m_view.get(), &map::MapView::activated);
        const QPointF on = pixelOf(*m_view, {99.1, 0.7});
        const geo::Point held = degreesAt(*m_view, on.toPoint());
        const double before = m_view->viewport().zoom;
        tap(on.toPoint());
        // At once, without waiting for a second tap.
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), u"east"_s);
        tap(on.toPoint());
        QTRY_VERIFY(std::abs(m_view->viewport().zoom - (before + 1)) < 1e-6);
        QVERIFY2(isNear(pixelOf(*m_view, held), on.toPoint()), qPrintable(told(pixelOf(*m_view, held))));
        QCOMPARE(activated.size(), 1);
    }

    void aFingerNeedNotBeExact_data()
    {
        QTest::addColumn<QPoint>("tremble");
        QTest::newRow("still") << QPoint(0, 0);
        QTest::newRow("a pixel") << QPoint(1, 0);
        QTest::newRow("some pixels") << QPoint(3, 2);
    }

    void aFingerNeedNotBeExact()
    {
        QFETCH(QPoint, tremble);
        zoomTo(0);
        // The school, 5 px in radius, tapped 9 px beside its middle by a finger that trembles.
        QSignalSpy activated(m_view.get(), &map::MapView::activated);
        const QPoint beside = pixelOf(*m_view, {99.5, 0.25}).toPoint() + QPoint(0, 9);
        auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
        touch.press(0, beside, m_surface);
        touch.commit();
        touch.move(0, beside + tremble, m_surface);
        touch.commit();
        touch.release(0, beside + tremble, m_surface);
        touch.commit();
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toStringList().value(0), u"school"_s);
    }

    void aHeldFingerIsToldAndDoesNotTap()
    {
        QSignalSpy activated(m_view.get(), &map::MapView::activated);
        const QPoint on = pixelOf(*m_view, {99.1, 0.7}).toPoint();
        const auto *tip = m_view->findChild<map::MapTip *>();
        auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
        touch.press(0, on, m_surface);
        touch.commit();
        QTRY_VERIFY(tip->isVisible());
        touch.release(0, on, m_surface);
        touch.commit();
        QVERIFY(tip->isVisible());
        QCOMPARE(activated.size(), 0);
        tap(on); // it is over: the next one is a tap
        QCOMPARE(activated.size(), 1);
    }

    void aDragIsNotATap()
    {
        QSignalSpy activated(m_view.get(), &map::MapView::activated);
        aFingerDragsTheMap();
        pinch({240, 200}, {240, 200}, 40, 80, 0);
        QCOMPARE(activated.size(), 0);
    }

    void theWheelZoomsAboutThePointer()
    {
        const QPointF pointer(300, 150);
        const geo::Point held = degreesAt(*m_view, pointer);
        const double before = m_view->viewport().zoom;
        for (const int units : {120, 120, -120}) {
            QWheelEvent wheel(pointer, m_surface->mapToGlobal(pointer), {}, {0, units}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_surface, &wheel);
        }
        QTRY_VERIFY(std::abs(m_view->viewport().zoom - (before + 0.5)) < 1e-6);
        QVERIFY2(isNear(pixelOf(*m_view, held), pointer), qPrintable(told(pixelOf(*m_view, held))));
    }

    void throwsAndPinchesStayWithinTheLimits()
    {
        const unsigned seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 12; ++round) {
            const QPoint to(random.bounded(480), random.bounded(400));
            auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
            touch.press(0, QPoint(240, 200), m_surface);
            touch.commit();
            for (int step = 1; step <= 6; ++step) {
                touch.move(0, QPoint(240, 200) + (to - QPoint(240, 200)) * step / 6, m_surface);
                touch.commit();
                frame();
            }
            touch.release(0, to, m_surface);
            touch.commit();
            frame();
            pinch({random.bounded(380.0) + 50, random.bounded(300.0) + 50}, QPointF(to), random.bounded(20, 80),
                  random.bounded(20, 80), random.bounded(60));
        }
        QTRY_VERIFY_WITH_TIMEOUT(isResting(), 5s);
    }

private:
    static QString told(QPointF at) { return u"%1, %2"_s.arg(at.x()).arg(at.y()); }

    /// In every frame the camera's centre is within the limits.
    void checkLimits()
    {
        const QPointF centre = m_view ? m_view->viewport().centre : QPointF(0.5, 0.5);
        const geo::Point at = geo::fromUnitSquare({centre.x(), centre.y()});
        const geo::Box limits = test::smallBounds();
        const bool isInside = at.x > limits.minX - 1e-6 && at.x < limits.maxX + 1e-6 && at.y > limits.minY - 1e-6 &&
                              at.y < limits.maxY + 1e-6;
        if (m_view && !isInside)
            ++m_violations;
    }

    void frame()
    {
        QSignalSpy rendered(m_surface->quickWindow(), &QQuickWindow::afterRendering);
        m_surface->quickWindow()->update();
        rendered.wait(1000);
    }

    /// Waits as many frames as an animation would need, in which nothing moves.
    bool isResting()
    {
        const render::Viewport before = m_view->viewport();
        for (int i = 0; i < 12; ++i)
            frame();
        return m_view->viewport() == before && m_view->isSettled();
    }

    /// Zooms in by so many levels from the whole map, at its middle.
    void zoomTo(double levels)
    {
        geo::Box box = test::smallBounds();
        const double share = std::exp2(-levels) / 2;
        const geo::Point middle{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
        geo::Box part;
        part.add(middle.x - (box.maxX - box.minX) * share, middle.y - (box.maxY - box.minY) * share);
        part.add(middle.x + (box.maxX - box.minX) * share, middle.y + (box.maxY - box.minY) * share);
        m_view->fit(part);
        QTRY_VERIFY_WITH_TIMEOUT(m_view->isSettled(), 30s);
    }

    void tap(QPoint at)
    {
        auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
        touch.press(0, at, m_surface);
        touch.commit();
        touch.release(0, at, m_surface);
        touch.commit();
    }

    /// Two fingers whose middle goes from one point to another, their distance from it from one length to another,
    /// while they turn about it by so many degrees. Half way `then` is told where their middle is.
    void pinch(
        QPointF from, QPointF to, double radiusFrom, double radiusTo, double turn,
        const std::function<void(QPointF)> &then = [](QPointF) {})
    {
        constexpr int steps = 12;
        auto touch = QTest::touchEvent(m_surface, const_cast<QPointingDevice *>(&touchScreen()), false);
        const auto finger = [&](int step, double side) {
            const double share = static_cast<double>(step) / steps;
            const double radius = radiusFrom + (radiusTo - radiusFrom) * share;
            const double angle = qDegreesToRadians(turn * share);
            return (from + (to - from) * share + side * radius * QPointF(std::cos(angle), std::sin(angle))).toPoint();
        };
        touch.press(0, finger(0, -1), m_surface).press(1, finger(0, 1), m_surface);
        touch.commit();
        for (int step = 1; step <= steps; ++step) {
            touch.move(0, finger(step, -1), m_surface).move(1, finger(step, 1), m_surface);
            touch.commit();
            frame();
            if (2 * step == steps)
                then(QPointF(finger(step, -1) + finger(step, 1)) / 2);
        }
        touch.release(0, finger(steps, -1), m_surface).release(1, finger(steps, 1), m_surface);
        touch.commit();
    }

    theme::Theme m_theme;
    std::unique_ptr<map::MapView> m_view;
    QQuickWidget *m_surface = nullptr;
    int m_violations = 0;
};

ANJUNGAN_TEST(QApplication, TestGestures)
#include "gestures_test.moc"
