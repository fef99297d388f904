// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/quick_canvas.h"
#include "ui/map/canvas/surface_item.h"
#include "ui/map/canvas/tile_layer.h"
#include "ui/map/map_view.h"
#include "ui/map/render/tile.h"

#include <QApplication>
#include <QMutex>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// Notes which tiles of the world are painted.
class NotingRaster : public render::RasterSource
{
public:
    int minZoom() const override { return 0; }
    int maxZoom() const override { return 30; }
    QImage tile(const render::RasterTile &tile) const override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.push_back(render::worldOf(tile));
        return {};
    }

    void forget()
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.clear();
    }

    bool wasAskedOutside(const geo::Box &view) const
    {
        const QMutexLocker lock(&m_mutex);
        return std::ranges::any_of(m_asked, [&view](const geo::Box &box) { return !box.intersects(view); });
    }

    bool wasAsked() const
    {
        const QMutexLocker lock(&m_mutex);
        return !m_asked.empty();
    }

private:
    mutable QMutex m_mutex;
    mutable std::vector<geo::Box> m_asked;
};

/// Is asked once for each tile of the map, and answers the first one only, until release().
class HoldingRaster : public render::RasterSource
{
public:
    int minZoom() const override { return 0; }
    int maxZoom() const override { return 0; }
    QImage tile(const render::RasterTile &) const override
    {
        ++m_asked;
        m_answers.acquire();
        return {};
    }

    int asked() const { return m_asked; }
    void release() { m_answers.release(1000); }

private:
    mutable std::atomic<int> m_asked = 0;
    mutable QSemaphore m_answers{1};
};

struct QuickSurface
{
    explicit QuickSurface(QSize size = {480, 400})
    {
        window.resize(size);
        canvas.widget()->setGeometry({{}, size});
        const render::Viewport whole = render::fitted(geo::toUnitSquare(test::smallBounds()), size, 20, 18);
        canvas.setScene(test::smallScene(), {.water = test::water});
        canvas.moveTo(whole.centre, whole.zoom, false);
        window.show();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return canvas.isSettled(); }, 30'000);
    }

    QPoint at(double longitude, double latitude) const
    {
        return test::screenAt(canvas.viewport(), longitude, latitude).toPoint();
    }

    QImage shown() { return window.grab().toImage(); }

    QWidget window;
    map::QuickCanvas canvas{&window, nullptr};
};

bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 8 && std::abs(a.green() - b.green()) < 8 && std::abs(a.blue() - b.blue()) < 8;
}

int blackIn(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += isNear(image.pixelColor(x, y), Qt::black) ? 1 : 0;
    return count;
}

} // namespace

/// The surface that people move: what it paints ahead, keeps and forgets.
class QuickCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSceneThatIsReplacedIsForgottenOnceTheNewOneIsThere()
    {
        QuickSurface surface;
        QVERIFY(surface.settle());
        std::weak_ptr<const render::Scene> old;
        {
            const auto scene = test::smallScene();
            old = scene;
            surface.canvas.setScene(scene, {.water = test::water});
        }
        QVERIFY(surface.settle());
        QVERIFY(!old.expired());
        surface.canvas.setScene(test::smallScene(), {.water = test::water});
        QVERIFY(surface.settle());
        // Its tiles stand in for none any more.
        QTRY_VERIFY(old.expired());
    }

    void tilesAroundTheViewArePaintedAhead()
    {
        QuickSurface surface;
        auto scene = std::make_shared<render::Scene>(*test::smallScene());
        const auto raster = std::make_shared<NotingRaster>();
        scene->raster = raster;
        const render::Viewport view{.centre = {0.5, 0.5}, .zoom = 10.5, .size = {480, 400}};
        surface.canvas.moveTo(view.centre, view.zoom, false);
        surface.canvas.setScene(scene, {.water = test::water});
        QVERIFY(surface.settle());
        QTRY_VERIFY(raster->wasAskedOutside(view.visible(render::tileSize / 2.0)));
    }

    void nothingIsDrawnWhileTilesAreAwaited()
    {
        const auto raster = std::make_shared<HoldingRaster>();
        QuickSurface surface;
        QVERIFY(surface.settle());
        const auto release = qScopeGuard([&] { raster->release(); });
        auto scene = std::make_shared<render::Scene>(*test::smallScene());
        scene->raster = raster;
        surface.canvas.setScene(scene, {.water = test::water});
        QTRY_VERIFY(raster->asked() >= 2); // the first one is painted
        const auto *quick = qobject_cast<QQuickWidget *>(surface.canvas.widget());
        QSignalSpy drawn(quick->quickWindow(), &QQuickWindow::afterRendering);
        QTRY_VERIFY(!drawn.wait(300)); // once it is shown
        QVERIFY(!surface.canvas.isSettled());
        raster->release();
        QVERIFY(surface.settle());
    }

    void whatAResizedViewUncoversIsPainted()
    {
        QuickSurface surface({200, 160});
        QVERIFY(surface.settle());
        surface.canvas.moveTo(surface.canvas.viewport().centre, 7.2, false);
        QVERIFY(surface.settle());
        QSignalSpy moved(&surface.canvas, &map::Canvas::cameraChanged);
        surface.window.resize(900, 700);
        surface.canvas.widget()->setGeometry(0, 0, 900, 700);
        QCOMPARE(surface.canvas.viewport().size, QSizeF(900, 700));
        QVERIFY(!surface.canvas.isSettled());
        QVERIFY(moved.size() >= 1);
        QVERIFY(surface.settle());
        QTRY_VERIFY(isNear(surface.shown().pixelColor(surface.at(98.05, 0.05)), test::low));
    }

    void tellsThatItSettles()
    {
        QuickSurface surface;
        QVERIFY(surface.settle());
        QSignalSpy settled(&surface.canvas, &map::Canvas::settledChanged);
        surface.canvas.setScene(test::smallScene(), {.water = Qt::red});
        QVERIFY(!surface.canvas.isSettled());
        settled.clear();
        QTRY_VERIFY(surface.canvas.isSettled());
        QVERIFY(!settled.isEmpty());
        QTRY_VERIFY(isNear(surface.shown().pixelColor(surface.at(99.5, 1.2)), Qt::red)); // water is painted anew too
    }

    /// Names may be complete earlier, and nobody asks again.
    void theTilesTellThemselvesThatTheyAreComplete()
    {
        QuickSurface surface;
        QVERIFY(surface.settle());
        const auto *quick = qobject_cast<QQuickWidget *>(surface.canvas.widget());
        QVERIFY(quick);
        const map::TileLayer &tiles = *qobject_cast<map::SurfaceItem *>(quick->rootObject())->tiles();
        QTRY_VERIFY(tiles.isSettled());
        bool isComplete = true; // as of the last signal
        connect(&tiles, &map::TileLayer::settledChanged, this, [&] { isComplete = tiles.isSettled(); });
        surface.canvas.setScene(test::smallScene(), {.water = Qt::red});
        QVERIFY(!isComplete);
        QTRY_VERIFY(isComplete);
    }

    void namesKeepClearOfWhatIsTaken()
    {
        QuickSurface surface;
        QVERIFY(surface.settle());
        QTRY_VERIFY(blackIn(surface.shown()) > 20); // names are black
        surface.canvas.setTaken({QRectF(0, 0, 480, 400)});
        QVERIFY(!surface.canvas.isSettled());
        QVERIFY(surface.settle());
        QTRY_COMPARE(blackIn(surface.shown()), 0);
    }

    void aStyleIsDrawnAnew()
    {
        QuickSurface surface;
        QVERIFY(surface.settle());
        surface.canvas.setTaken({QRectF(0, 0, 480, 400)}); // no names
        QVERIFY(surface.settle());
        surface.canvas.setScene(test::smallScene(),
                                {.water = test::water, .selection = {.id = u"west"_s, .ink = Qt::black}});
        QVERIFY(!surface.canvas.isSettled());
        QVERIFY(surface.settle());
        QTRY_VERIFY(isNear(surface.shown().pixelColor(surface.at(98, 0.5)), Qt::black));
    }

    void renewedTilesArePaintedAgain()
    {
        QuickSurface surface;
        auto scene = std::make_shared<render::Scene>(*test::smallScene());
        const auto raster = std::make_shared<NotingRaster>();
        scene->raster = raster;
        surface.canvas.setScene(scene, {.water = test::water});
        QVERIFY(surface.settle());
        surface.canvas.renew({0, 0, 1e-6, 1e-6});
        QVERIFY(surface.canvas.isSettled());
        raster->forget();
        surface.canvas.renew({0, 0, 1, 1});
        QVERIFY(!surface.canvas.isSettled());
        QVERIFY(surface.settle());
        QVERIFY(raster->wasAsked());
    }

    void aViewTellsThatItSeesMoreOnceItIsLarger_data()
    {
        QTest::addColumn<map::MapSurface>("surface");
        QTest::newRow("interactive") << map::MapSurface::Interactive;
        QTest::newRow("static") << map::MapSurface::Static;
    }

    void aViewTellsThatItSeesMoreOnceItIsLarger()
    {
        QFETCH(map::MapSurface, surface);
        theme::Theme theme;
        map::MapView view(theme, surface);
        view.resize(480, 400);
        view.show();
        view.setScene(test::smallScene()); // and is never fitted: the camera stays where it is
        QTRY_VERIFY(view.isSettled());
        QSizeF seen;
        connect(&view, &map::MapView::viewportChanged, &view, [&] { seen = view.viewport().size; });
        view.resize(640, 500);
        QCOMPARE(seen, QSizeF(640, 500));
    }

    void theMouseThatLeavesIsTold()
    {
        QuickSurface surface;
        QVERIFY(surface.settle());
        QSignalSpy hovered(&surface.canvas, &map::Canvas::hovered);
        QSignalSpy ended(&surface.canvas, &map::Canvas::hoverEnded);
        QTest::mouseMove(surface.canvas.widget(), {100, 100});
        QTest::mouseMove(surface.canvas.widget(), {110, 100});
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last().first().toPointF(), QPointF(110, 100));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(surface.canvas.widget(), &leave);
        QTRY_VERIFY(!ended.isEmpty());
    }
};

ANJUNGAN_TEST(QApplication, QuickCanvasTest)
#include "quick_canvas_test.moc"
