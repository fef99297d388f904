// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_tip.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QQuickWidget>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

QPoint at(const map::MapView &view, double longitude, double latitude)
{
    return test::screenAt(view.viewport(), longitude, latitude).toPoint();
}

/// Fuzzy, since the software scene graph and antialiasing differ slightly.
bool isNear(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 8 && std::abs(a.green() - b.green()) < 8 && std::abs(a.blue() - b.blue()) < 8;
}

/// The widget that takes the mouse: the surface in the view.
QWidget *surfaceOf(map::MapView &view) { return view.findChild<QQuickWidget *>(); }

struct MapWindow
{
    explicit MapWindow(map::MapSurface surface = map::MapSurface::Interactive) : view(theme, surface)
    {
        view.resize(480, 400);
        view.setLimits(test::smallBounds());
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        view.show();
    }

    theme::Theme theme;
    map::MapView view;
};

} // namespace

class TestMapView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheScene_data()
    {
        QTest::addColumn<map::MapSurface>("surface");
        QTest::newRow("interactive") << map::MapSurface::Interactive;
        QTest::newRow("static") << map::MapSurface::Static;
    }

    void showsTheScene()
    {
        QFETCH(map::MapSurface, surface);
        MapWindow window(surface);
        QCOMPARE(surfaceOf(window.view) != nullptr, surface == map::MapSurface::Interactive);
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        // Settled means that the tiles are painted; the next frame shows them.
        QTRY_VERIFY(isNear(window.view.grab().toImage().pixelColor(at(window.view, 98.2, 0.2)), test::low));
        const QImage image = window.view.grab().toImage();
        QVERIFY(isNear(image.pixelColor(at(window.view, 99.5, 0.25)), Qt::blue));
        QVERIFY(isNear(image.pixelColor(at(window.view, 99.5, 1.2)), test::water));
    }

    void aTapTellsTheAreaUnderIt()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        QSignalSpy activated(&window.view, &map::MapView::activated);
        QTest::mouseClick(surfaceOf(window.view), Qt::LeftButton, {}, at(window.view, 98.2, 0.2));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.takeFirst().first().toString(), u"west"_s);
        QTest::mouseClick(surfaceOf(window.view), Qt::LeftButton, {}, at(window.view, 99.5, 1.3));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.takeFirst().first().toString(), QString());
    }

    void aDragMovesTheMapWithTheFinger()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        QWidget *surface = surfaceOf(window.view);
        QSignalSpy activated(&window.view, &map::MapView::activated);
        const QPointF held = window.view.viewport().toWorld({200, 200});
        QTest::mousePress(surface, Qt::LeftButton, {}, {200, 200});
        for (int x = 200; x >= 140; x -= 10)
            QTest::mouseMove(surface, {x, 200});
        const auto offset = [&] { return window.view.viewport().toScreen(held) - QPointF(140, 200); };
        QTRY_VERIFY(offset().manhattanLength() < 1);
        QVERIFY(isNear(window.view.grab().toImage().pixelColor(at(window.view, 98.5, 0.2)), test::low));
        QTest::mouseRelease(surface, Qt::LeftButton, {}, {140, 200});
        // After a flick the map continues, but not beyond the limits, and stops.
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        QCOMPARE(activated.size(), 0);
    }

    void theWheelZoomsWhereThePointerIs()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        QWidget *surface = surfaceOf(window.view);
        const render::Viewport before = window.view.viewport();
        const QPointF pointer = at(window.view, 98.2, 0.2);
        const QPointF under = before.toWorld(pointer);
        QWheelEvent wheel(pointer, surface->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(surface, &wheel);
        QTRY_VERIFY(window.view.viewport().zoom > before.zoom + 0.4);
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        const QPointF now = window.view.viewport().toScreen(under);
        QVERIFY((now - pointer).manhattanLength() < 2);
        QVERIFY(isNear(window.view.grab().toImage().pixelColor(at(window.view, 98.2, 0.2)), test::low));
    }

    void theCameraStaysWithinItsLimits()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        const render::Viewport all = window.view.viewport();
        window.view.setFocus();
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(&window.view, Qt::Key_Left, Qt::ShiftModifier);
            QTest::keyClick(&window.view, Qt::Key_Minus);
        }
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        const render::Viewport now = window.view.viewport();
        QVERIFY(geo::fromUnitSquare({now.centre.x(), now.centre.y()}).x >= 98 - 1e-6);
        QVERIFY(now.zoom > 5);
        QTest::keyClick(&window.view, Qt::Key_Home);
        QTRY_VERIFY((window.view.viewport().centre - all.centre).manhattanLength() < 1e-9);
        QVERIFY(std::abs(window.view.viewport().zoom - all.zoom) < 1e-6);
    }

    void theMapIsOneStopOfTheTabKey()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        window.view.activateWindow();
        window.view.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(window.view.hasFocus());
        QTest::keyClick(&window.view, Qt::Key_Tab);
        const QWidget *buttons = QApplication::focusWidget();
        QVERIFY(buttons && buttons->parentWidget() == &window.view.buttons());
        // The buttons are one stop, too: arrows go from one to the next.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(QApplication::focusWidget() != buttons);
        QVERIFY(QApplication::focusWidget()->parentWidget() == &window.view.buttons());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), buttons);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up); // it is the first
        QCOMPARE(QApplication::focusWidget(), buttons);
    }

    void arrowsGoFromAreaToAreaAndEnterActivatesOne()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        window.view.activateWindow();
        window.view.setFocus();
        QTRY_VERIFY(window.view.hasFocus());
        QSignalSpy activated(&window.view, &map::MapView::activated);
        const auto after = [&](Qt::Key key) {
            QTest::keyClick(&window.view, key);
            QTest::keyClick(&window.view, Qt::Key_Return);
            return activated.size() == 1 ? activated.takeFirst().first().toString() : QString();
        };
        QVERIFY(!after(Qt::Key_Right).isEmpty()); // the one in the middle
        after(Qt::Key_Left);
        QCOMPARE(after(Qt::Key_Right), u"east"_s);
        QCOMPARE(after(Qt::Key_Right), u"east"_s); // there is none to the east of it
        QCOMPARE(after(Qt::Key_Up), u"east"_s);
        QCOMPARE(after(Qt::Key_Left), u"west"_s);
        // Points are reached by other keys.
        QStringList down;
        for (int i = 0; i < 2; ++i)
            down << after(Qt::Key_PageDown);
        QVERIFY(down.contains(u"school"_s));
        QVERIFY(after(Qt::Key_PageUp) != u"school"_s);
        // With Shift or Ctrl they move the map.
        for (const Qt::KeyboardModifier modifier : {Qt::ShiftModifier, Qt::ControlModifier}) {
            const render::Viewport before = window.view.viewport();
            const QString focused = window.view.accessibleDescription();
            QTest::keyClick(&window.view, Qt::Key_Right, modifier);
            QTRY_VERIFY(window.view.viewport().centre.x() > before.centre.x());
            QCOMPARE(window.view.accessibleDescription(), focused);
        }
    }

    void theKeyboardsPlaceIsVisible()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        window.view.activateWindow();
        const auto ring = [&window] { return window.view.grab().toImage().pixelColor(window.view.width() / 2, 2); };
        const QColor accent = window.theme.tokens().accent;
        window.view.setFocus(Qt::MouseFocusReason); // whoever taps sees where
        QTRY_VERIFY(window.view.hasFocus());
        QVERIFY(!isNear(ring(), accent));
        window.view.clearFocus();
        window.view.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(window.view.hasFocus());
        QTRY_VERIFY(isNear(ring(), accent));
        window.view.clearFocus();
        QTRY_VERIFY(!isNear(ring(), accent));
    }

    void aFingerThatIsHeldIsToldWhatIsBelow()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        window.view.setWords([](const QString &id) { return QStringList{id, u"0,71 Tinggi"_s}; });
        QSignalSpy activated(&window.view, &map::MapView::activated);
        auto *tip = window.view.findChild<map::MapTip *>();
        auto *surface = window.view.findChild<QQuickWidget *>();
        const QPoint place = at(window.view, 98.2, 0.2);
        QTest::mousePress(surface, Qt::LeftButton, {}, place);
        QTRY_VERIFY(tip->isVisible());
        QCOMPARE(tip->lines(), QStringList({u"west"_s, u"0,71 Tinggi"_s}));
        QVERIFY(tip->geometry().bottom() < place.y()); // a finger does not hide it
        QTest::mouseRelease(surface, Qt::LeftButton, {}, place);
        QCOMPARE(activated.size(), 0);
        // A tap is one as before, and ends the words.
        QTest::mouseClick(surface, Qt::LeftButton, {}, place);
        QTRY_COMPARE(activated.size(), 1);
        QVERIFY(tip->isHidden());
    }

    void aNewSceneTakesThePlaceOfTheOld()
    {
        MapWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        auto changed = std::make_shared<render::Scene>(*test::smallScene());
        for (int i = 0; i < 20; ++i) {
            changed->layers.front().symbolOf = {static_cast<std::uint16_t>((i + 1) % 2), 0};
            window.view.setScene(std::make_shared<const render::Scene>(*changed));
            QApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        QTRY_VERIFY(isNear(window.view.grab().toImage().pixelColor(at(window.view, 99.2, 0.8)), test::low));
        window.view.setScene(nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        QTRY_VERIFY(isNear(window.view.grab().toImage().pixelColor(at(window.view, 99.2, 0.8)), test::water));
    }

    void anySizeWillDo()
    {
        MapWindow window;
        for (const QSize size : {QSize(1, 1), QSize(3, 700), QSize(2600, 1500), QSize(0, 0), QSize(480, 400)}) {
            window.view.resize(size);
            QApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        // Settled means that the tiles are painted; the next frame shows them.
        QTRY_VERIFY(isNear(window.view.grab().toImage().pixelColor(at(window.view, 98.2, 0.2)), test::low));
    }

    void legendAndButtonsStandOverTheMap()
    {
        MapWindow window;
        map::Legend legend{.title = {}, .entries = {}, .note = {}};
        legend.entries.push_back(
            {.kind = map::LegendEntry::Kind::Area, .symbol = {.fill = Qt::black}, .label = u"Low"_s});
        window.view.setLegend(legend);
        window.view.setNote(u"Outlines schematic"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        const QImage image = window.view.grab().toImage();
        // The swatch inside the card, which is in the corner where it covers least.
        const QRect corner = window.view.findChild<map::LegendBox *>()->geometry();
        QVERIFY(window.view.rect().contains(corner));
        bool black = false;
        for (int y = corner.top(); y < corner.bottom(); ++y)
            for (int x = corner.left(); x < corner.right(); ++x)
                black = black || image.pixelColor(x, y) == QColor(Qt::black);
        QVERIFY(black);
        QVERIFY(isNear(image.pixelColor(image.width() - 20, image.height() - 60), window.theme.tokens().card));
    }
};

ANJUNGAN_TEST(QApplication, TestMapView)
#include "map_view_test.moc"
