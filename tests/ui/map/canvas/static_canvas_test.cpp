// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/map/canvas/static_canvas.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

struct StillSurface
{
    StillSurface()
    {
        window.resize(480, 400);
        canvas.widget()->setGeometry(0, 0, 480, 400);
        whole = render::fitted(geo::toUnitSquare(test::smallBounds()), {480, 400}, 20, 18);
        canvas.setScene(test::smallScene(), {.water = test::water});
        canvas.moveTo(whole.centre, whole.zoom, true);
        window.show();
    }

    QPoint at(double longitude, double latitude) const
    {
        return test::screenAt(canvas.viewport(), longitude, latitude).toPoint();
    }

    /// On what is seen without asking for a new picture.
    QColor shown(double longitude, double latitude)
    {
        return window.grab().toImage().pixelColor(at(longitude, latitude));
    }

    QWidget window;
    map::StaticCanvas canvas{&window};
    render::Viewport whole;
};

std::shared_ptr<const render::Scene> swapped()
{
    auto scene = std::make_shared<render::Scene>(*test::smallScene());
    scene->layers.front().symbolOf = {1, 0};
    return scene;
}

} // namespace

/// The surface that holds still: whatever is new must be drawn without anybody asking.
class StaticCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDrawnAnewForWhateverIsNew_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a scene") << 0;
        QTest::newRow("no scene") << 1;
        QTest::newRow("a style") << 2;
        QTest::newRow("room that is taken") << 3;
        QTest::newRow("a camera") << 4;
        QTest::newRow("tiles") << 5;
    }

    void isDrawnAnewForWhateverIsNew()
    {
        QFETCH(int, what);
        StillSurface surface;
        const auto change = [&] {
            switch (what) {
            case 0:
                return surface.canvas.setScene(swapped(), {.water = test::water});
            case 1:
                return surface.canvas.setScene(nullptr, {.water = test::water});
            case 2:
                return surface.canvas.setScene(test::smallScene(), {.water = Qt::red});
            case 3:
                return surface.canvas.setTaken({QRectF(0, 0, 480, 400)});
            case 4:
                return surface.canvas.moveTo({0.5, 0.5}, 3, false);
            default:
                return surface.canvas.renew({});
            }
        };
        QVERIFY(test::repaintsAfter(surface.window, change, surface.canvas.widget()));
    }

    void aViewShowsItsNewSceneByItself()
    {
        theme::Theme theme;
        map::MapView view(theme, map::MapSurface::Static);
        view.resize(480, 400);
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        QVERIFY(test::repaintsAfter(
            view, [&] { view.setScene(swapped()); }, view.findChild<QWidget *>(Qt::FindDirectChildrenOnly)));
        QSignalSpy settled(&view, &map::MapView::settled);
        view.setScene(test::smallScene());
        QVERIFY(settled.size() >= 1);
        QVERIFY(test::repaintsAfter(
            view, [&] { view.setSelected(u"west"_s); }, view.findChild<QWidget *>(Qt::FindDirectChildrenOnly)));
    }

    void showsWhatItWasToldLast()
    {
        StillSurface surface;
        QCOMPARE(surface.shown(98.2, 0.2), test::low);
        QCOMPARE(surface.shown(99.5, 1.2), test::water);
        surface.canvas.setScene(swapped(), {.water = Qt::red});
        QCOMPARE(surface.shown(99.2, 0.2), test::low);
        QCOMPARE(surface.shown(99.5, 1.2), QColor(Qt::red));
        surface.canvas.setScene(nullptr, {.water = Qt::red});
        QCOMPARE(surface.shown(98.2, 0.2), QColor(Qt::red));
        QVERIFY(surface.canvas.isSettled());
        QVERIFY(!surface.canvas.isMovable());
    }

    void namesKeepClearOfWhatIsTaken()
    {
        StillSurface surface;
        const auto names = [&] {
            return test::paintedBy(*surface.canvas.widget(), {480, 400})->words().filter(u"Side"_s).size();
        };
        QVERIFY(names() > 0);
        surface.canvas.setTaken({QRectF(0, 0, 480, 400)});
        QCOMPARE(names(), 0);
        surface.canvas.setTaken({});
        QVERIFY(names() > 0);
    }

    void tellsTapsAndItsCamera()
    {
        StillSurface surface;
        QSignalSpy tapped(&surface.canvas, &map::Canvas::tapped);
        QSignalSpy moved(&surface.canvas, &map::Canvas::cameraChanged);
        QTest::mouseClick(surface.canvas.widget(), Qt::LeftButton, {}, {30, 40});
        QCOMPARE(tapped.size(), 1);
        QCOMPARE(tapped.first().first().toPointF(), QPointF(30, 40));
        surface.canvas.moveTo({0.77, 0.49}, 9, false);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(surface.canvas.viewport(),
                 (render::Viewport{.centre = {0.77, 0.49}, .zoom = 9, .size = {480, 400}, .dpr = 1}));
    }
};

ANJUNGAN_TEST(QApplication, StaticCanvasTest)
#include "static_canvas_test.moc"
