// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/map/map_view.h"

#include <QQuickWidget>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// A window's first map, whose engine is held.
struct FirstMap
{
    FirstMap()
    {
        engine.hold();
        view =
            std::make_unique<map::MapView>(theme, map::MapSurface::Interactive, nullptr, map::systemWorld(), &engine);
        view->resize(480, 400);
        view->setLimits(test::smallBounds());
        view->fit(test::smallBounds());
        view->setScene(test::smallScene());
        view->show();
    }

    QQuickWidget *movable() const { return view->findChild<QQuickWidget *>(); }

    QPoint at(double longitude, double latitude) const
    {
        return test::screenAt(view->viewport(), longitude, latitude).toPoint();
    }

    /// What gets the mouse there.
    QWidget *under(QPoint at) const { return view->childAt(at); }

    /// Whether the movable one is what people see and touch.
    bool isChanged() const { return movable() && under(view->rect().center()) == movable() && view->isSettled(); }

    theme::Theme theme;
    map::SharedQmlEngine engine;
    std::unique_ptr<map::MapView> view;
};

QColor colourAt(const FirstMap &map, double longitude, double latitude)
{
    return map.view->grab().toImage().pixelColor(map.at(longitude, latitude));
}

} // namespace

/// The first map of a window, which is shown before there is an engine that moves it.
class LateCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWholeWithoutTheEngine()
    {
        const FirstMap map;
        QVERIFY(map.view->isSettled());
        QCOMPARE(colourAt(map, 98.2, 0.2), test::low);
        QCoreApplication::processEvents();
        QVERIFY(!map.movable());
    }

    void movesOnceTheEngineBegins()
    {
        FirstMap map;
        map.view->setSelected(u"west"_s);
        const render::Viewport before = map.view->viewport();
        map.engine.begin();
        QTRY_VERIFY_WITH_TIMEOUT(map.isChanged(), 30s);
        const render::Viewport after = map.view->viewport();
        QCOMPARE(after.size, before.size);
        QVERIFY(std::abs(after.zoom - before.zoom) < 1e-6);
        QVERIFY(QLineF(after.toScreen(before.centre), before.toScreen(before.centre)).length() < 0.01);

        QSignalSpy activated(map.view.get(), &map::MapView::activated);
        QTest::mouseClick(map.movable(), Qt::LeftButton, {}, map.at(98.2, 0.2));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), u"west"_s);
        const QPoint from = map.at(98.2, 0.2);
        QTest::mousePress(map.movable(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(map.movable(), from + QPoint(10 * step, 0));
        QTest::mouseRelease(map.movable(), Qt::LeftButton, {}, from + QPoint(80, 0));
        QTRY_VERIFY(map.at(98.2, 0.2).x() > from.x() + 40);
    }

    void aTapOnThePictureCountsOnceAndBringsTheEngine()
    {
        FirstMap map;
        QSignalSpy activated(map.view.get(), &map::MapView::activated);
        const QPoint at = map.at(98.2, 0.2);
        QTest::mousePress(map.under(at), Qt::LeftButton, {}, at);
        QVERIFY(!map.engine.isHeld());
        QTRY_VERIFY_WITH_TIMEOUT(map.movable() && map.movable()->isVisible(), 30s);
        QWidget *still = map.under(at);
        QVERIFY(still != map.movable()); // until the finger is up
        QTest::mouseRelease(still, Qt::LeftButton, {}, at);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), u"west"_s);
        QTRY_VERIFY_WITH_TIMEOUT(map.isChanged(), 30s);
        QCOMPARE(activated.size(), 1);
    }

    void aMoveWhileItComesIsKept()
    {
        FirstMap map;
        map.engine.begin();
        const geo::Box east{99.0, 0.0, 99.8, 0.8};
        map.view->fit(east, false);
        const render::Viewport wanted = map.view->viewport();
        QTRY_VERIFY_WITH_TIMEOUT(map.movable() != nullptr, 30s);
        map.view->resize(500, 380);
        const render::Viewport resized = map.view->viewport();
        QVERIFY(resized.size != wanted.size);
        QTRY_VERIFY_WITH_TIMEOUT(map.isChanged(), 30s);
        const render::Viewport after = map.view->viewport();
        QCOMPARE(after.size, resized.size);
        QVERIFY(std::abs(after.zoom - resized.zoom) < 1e-6);
        QVERIFY(QLineF(after.toScreen(resized.centre), resized.toScreen(resized.centre)).length() < 0.01);
    }

    void thePictureKeepsNoScene()
    {
        FirstMap map;
        auto scene = test::smallScene();
        const std::weak_ptr<const render::Scene> old = scene;
        map.view->setScene(std::move(scene));
        map.engine.begin();
        QTRY_VERIFY_WITH_TIMEOUT(map.isChanged(), 30s);
        map.view->setScene(test::smallScene());
        QTRY_VERIFY_WITH_TIMEOUT(old.expired(), 30s);
    }

    void goesAwayWhileItComes()
    {
        FirstMap map;
        map.engine.begin();
        map.view.reset();
        QCoreApplication::processEvents();
        QVERIFY(!map.engine.isHeld());
    }

    void anEngineThatIsThereIsNotHeld()
    {
        map::SharedQmlEngine engine;
        (void)engine.qml();
        engine.hold();
        QVERIFY(!engine.isHeld());
    }

    void aLaterMapMovesAtOnce()
    {
        FirstMap map;
        map.engine.begin();
        const map::MapView later(map.theme, map::MapSurface::Interactive, nullptr, map::systemWorld(), &map.engine);
        QVERIFY(later.findChild<QQuickWidget *>());
    }
};

ANJUNGAN_TEST(QApplication, LateCanvasTest)
#include "late_canvas_test.moc"
