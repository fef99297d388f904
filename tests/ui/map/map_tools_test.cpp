// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/locate/scripted_positions.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/measure_item.h"
#include "ui/map/canvas/position_item.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/furniture/measure_bar.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QClipboard>
#include <QQuickItem>
#include <QQuickWidget>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTimeZone>
#include <QToolButton>
#include <qpa/qwindowsysteminterface.h>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Created on first use, because its words are a resource, which is available only after the start of `main`.
const theme::Formatter &indonesian()
{
    static const theme::Formatter format(theme::Language::Indonesian, QTimeZone::utc());
    return format;
}

/// A map of 800 by 600 pixels over the small scene, with a receiver that the test moves.
struct Window
{
    explicit Window(QSize size = {800, 600}) : view(theme, map::MapSurface::Interactive, nullptr, positions.world())
    {
        view.resize(size);
        view.setFormat(indonesian());
        view.setLimits(test::smallBounds());
        view.fit(test::smallBounds());
        view.setScene(test::smallScene());
        view.show();
        view.activateWindow();
        surface = view.findChild<QQuickWidget *>();
        position = surface->rootObject()->findChild<map::PositionItem *>();
        measure = surface->rootObject()->findChild<map::MeasureItem *>();
    }

    bool isReady() { return view.isSettled() && view.isActiveWindow() && position && measure; }

    QPointF pixelOf(geo::Point degrees) const
    {
        const geo::Point world = geo::toUnitSquare(degrees);
        return view.viewport().toScreen({world.x, world.y});
    }

    /// The camera's centre in degrees.
    geo::Point centre() const
    {
        const QPointF world = view.viewport().centre;
        return geo::fromUnitSquare({world.x(), world.y()});
    }

    bool looksAt(geo::Point degrees) const
    {
        return std::abs(centre().x - degrees.x) < 1e-7 && std::abs(centre().y - degrees.y) < 1e-7;
    }

    void press(const QString &button)
    {
        auto *found = view.findChild<QToolButton *>(button);
        QVERIFY2(found && found->isVisible(), qPrintable(button));
        QTest::mouseClick(found, Qt::LeftButton);
    }

    void tap(geo::Point degrees) { QTest::mouseClick(surface, Qt::LeftButton, {}, pixelOf(degrees).toPoint()); }

    void leave()
    {
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(surface, &leave);
    }

    QString told() const { return view.findChild<map::MapNotice *>()->text(); }

    theme::Theme theme;
    test::ScriptedPositions positions;
    map::MapView view;
    QQuickWidget *surface = nullptr;
    map::PositionItem *position = nullptr;
    map::MeasureItem *measure = nullptr;
};

} // namespace

class TestMapTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePositionIsOffAtFirst()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        QCOMPARE(window.positions.asked, 0);
        QVERIFY(!window.position->isShown());
    }

    void theFirstFixIsFlownToAndFollowed()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        QVERIFY(window.positions.isRunning());
        QVERIFY(!window.told().isEmpty()); // it searches
        window.positions.move(98.7, 0.4, 30, 90, 2);
        QVERIFY(window.told().isEmpty());
        QVERIFY(window.position->isShown());
        QTRY_VERIFY(window.looksAt({98.7, 0.4}));
        QTRY_COMPARE(window.view.viewport().zoom, 15.0);
        QTRY_VERIFY(QLineF(window.position->at(), window.pixelOf({98.7, 0.4})).length() < 0.01);
        // 30 m at that latitude and zoom.
        QVERIFY(std::abs(window.position->reach() - 30 / window.view.viewport().metresPerPixel()) < 0.01);
        QCOMPARE(window.position->heading(), 90.0);
        window.positions.move(98.701, 0.4, 30, 90, 2);
        QTRY_VERIFY(window.looksAt({98.701, 0.4}));
    }

    void aPanEndsFollowingAndATapFollowsAgain()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        auto *locate = window.view.findChild<QToolButton *>(u"locate"_s);
        window.press(u"locate"_s);
        window.positions.move(98.7, 0.4, 30);
        QTRY_COMPARE(window.view.viewport().zoom, 15.0);
        QVERIFY(locate->isChecked());
        QTest::keyClick(&window.view, Qt::Key_Left);
        QVERIFY(!locate->isChecked());
        const render::Viewport left = window.view.viewport();
        window.positions.move(98.71, 0.4, 30);
        QVERIFY(window.view.viewport() == left);
        QVERIFY(window.position->isShown());
        window.press(u"locate"_s);
        QVERIFY(locate->isChecked());
        QTRY_VERIFY(window.looksAt({98.71, 0.4}));
        window.press(u"locate"_s);
        QVERIFY(!window.positions.isRunning());
        QVERIFY(!window.position->isShown());
        QVERIFY(!locate->isChecked());
    }

    void theMarkMovesWithTheMap()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        window.positions.move(98.7, 0.4, 30);
        QTRY_COMPARE(window.view.viewport().zoom, 15.0);
        QTest::mousePress(window.surface, Qt::LeftButton, {}, {300, 300});
        for (int x = 300; x > 200; x -= 10) {
            QTest::mouseMove(window.surface, {x, 300});
            QVERIFY(QLineF(window.position->at(), window.pixelOf({98.7, 0.4})).length() < 0.01);
        }
        QTest::mouseRelease(window.surface, Qt::LeftButton, {}, {200, 300});
    }

    void anOldPositionIsGreyAndTellsItsAge()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        window.positions.move(98.7, 0.4, 30, 90, 2);
        QVERIFY(window.position->hasHeading());
        QCOMPARE(window.position->colour(), window.theme.tokens().accent);
        QVERIFY(window.position->note().isEmpty());
        window.positions.now += 3min;
        QTRY_COMPARE(window.position->colour(), window.theme.tokens().ink3);
        QVERIFY2(window.position->note().contains(u"3 menit"_s), qPrintable(window.position->note()));
        QVERIFY(!window.position->hasHeading());
        window.theme.setScheme(theme::Scheme::Dark);
        QCOMPARE(window.position->colour(), theme::tokens(theme::Scheme::Dark).ink3);
    }

    void outsideOfTheMapIsTold()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        const render::Viewport before = window.view.viewport();
        window.press(u"locate"_s);
        window.positions.move(106.8, -6.2, 30);
        QVERIFY2(window.told().contains(u"outside"_s), qPrintable(window.told()));
        QVERIFY(window.view.viewport() == before);
        QVERIFY(!window.view.findChild<QToolButton *>(u"locate"_s)->isChecked());
    }

    void refusalsAreTold()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.positions.answersAtOnce = false;
        window.press(u"locate"_s);
        window.positions.answer(false);
        QVERIFY2(window.told().contains(u"allow"_s), qPrintable(window.told()));
        QVERIFY(!window.view.findChild<QToolButton *>(u"locate"_s)->isChecked());
        window.positions.hasReceiver = false;
        window.press(u"locate"_s);
        window.positions.answer(true);
        QVERIFY2(window.told().startsWith(u"The position is not available"_s), qPrintable(window.told()));
    }

    void aHiddenMapNeedsNoReceiver()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        QVERIFY(window.positions.isRunning());
        window.view.hide();
        QTRY_VERIFY(!window.positions.isRunning());
        window.view.show();
        window.view.activateWindow();
        QTRY_VERIFY(window.positions.isRunning());
    }

    void theApplicationInTheBackgroundNeedsNone()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"locate"_s);
        QVERIFY(window.positions.isRunning());
        QWindowSystemInterface::handleApplicationStateChanged(Qt::ApplicationSuspended);
        QTRY_VERIFY(!window.positions.isRunning());
        QWindowSystemInterface::handleApplicationStateChanged(Qt::ApplicationActive);
        QTRY_VERIFY(window.positions.isRunning());
    }

    void tapsMeasure()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        QSignalSpy activated(&window.view, &map::MapView::activated);
        auto *bar = window.view.findChild<map::MeasureBar *>();
        QVERIFY(!bar->isVisible());
        window.press(u"ruler"_s);
        QVERIFY(bar->isVisible());
        const std::vector<geo::Point> corners{{98.2, 0.2}, {99.2, 0.2}, {99.2, 1.2}};
        for (const geo::Point &corner : corners)
            window.tap(corner);
        QCOMPARE(activated.size(), 0);
        QCOMPARE(window.measure->points().size(), 3);
        QCOMPARE(window.measure->closing().size(), 2);
        // A pixel is some 300 m here.
        const QString told =
            indonesian().distance(geo::lengthOf(corners)) + u" · "_s + indonesian().area(geo::areaOf(corners));
        QCOMPARE(bar->text().section(u" · "_s, 0, 0).left(2), told.left(2));
        QVERIFY2(bar->text().endsWith(u" km²"_s), qPrintable(bar->text()));
        const auto buttons = bar->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(window.measure->points().size(), 2);
        QVERIFY(!bar->text().contains(u"km²"_s));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QCOMPARE(window.measure->points().size(), 0);
        QVERIFY(!buttons[0]->isEnabled());
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        window.tap({99.6, 0.7});
        QTRY_COMPARE(activated.size(), 1);
    }

    void keysMeasure()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        window.press(u"ruler"_s);
        window.view.setFocus();
        const geo::Point first = window.centre();
        QTest::keyClick(&window.view, Qt::Key_Return);
        QTest::keyClick(&window.view, Qt::Key_Return); // the same place again is no point
        QTest::keyClick(&window.view, Qt::Key_Up);
        QTRY_VERIFY(!window.looksAt(first));
        const geo::Point second = window.centre();
        QTest::keyClick(&window.view, Qt::Key_Space);
        QCOMPARE(window.measure->points().size(), 2);
        QVERIFY(window.measure->hasCross());
        const std::vector<geo::Point> line{first, second};
        QCOMPARE(window.view.findChild<map::MeasureBar *>()->text(), indonesian().distance(geo::lengthOf(line)));
        QTest::keyClick(&window.view, Qt::Key_Backspace);
        QCOMPARE(window.measure->points().size(), 1);
        QTest::keyClick(&window.view, Qt::Key_Delete);
        QTest::keyClick(&window.view, Qt::Key_Backspace);
        QCOMPARE(window.measure->points().size(), 0);
        QTest::keyClick(&window.view, Qt::Key_Escape);
        QVERIFY(!window.view.findChild<map::MeasureBar *>()->isVisible());
        QVERIFY(!window.measure->hasCross());
    }

    void coordinatesFollowThePointerAndTheTap()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        auto *chip = window.view.findChild<map::CoordinateChip *>();
        QVERIFY(chip->isVisible());
        const auto written = [&](QPointF pixel) {
            const QPointF world = window.view.viewport().toWorld(pixel);
            const geo::Point degrees = geo::fromUnitSquare({world.x(), world.y()});
            return indonesian().coordinates(degrees.x, degrees.y);
        };
        window.leave();
        QTRY_COMPARE(chip->text(), written({400, 300}));
        QTest::mouseMove(window.surface, {200, 150});
        QTest::mouseMove(window.surface, {220, 160});
        QTRY_COMPARE(chip->text(), written({220, 160}));
        QTest::mouseClick(window.surface, Qt::LeftButton, {}, {240, 170});
        window.leave();
        QTRY_COMPARE(chip->text(), written({240, 170}));
        window.view.setFocus();
        QTest::keyClick(&window.view, Qt::Key_Left); // what was tapped stays told, wherever it is now
        QTRY_COMPARE(chip->text(), written({320, 170}));
    }

    void aTapCopiesTheCoordinates()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        auto *chip = window.view.findChild<map::CoordinateChip *>();
        const auto buttons = chip->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        window.leave();
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), indonesian().coordinates(window.centre().x, window.centre().y));
        QVERIFY(window.told().contains(QGuiApplication::clipboard()->text()));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY2(chip->text().startsWith(u"47N "_s), qPrintable(chip->text()));
        window.view.setFocus();
        QTest::keySequence(&window.view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), chip->text());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(chip->text().contains(u"° BT"_s));
    }

    void nothingOverlapsAtAnySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("factor");
        QTest::addColumn<bool>("touch");
        QTest::newRow("tablet") << QSize(784, 684) << 1.0 << true;
        QTest::newRow("card") << QSize(420, 300) << 1.0 << true;
        QTest::newRow("small card") << QSize(300, 200) << 1.0 << false;
        QTest::newRow("strip") << QSize(900, 140) << 1.0 << false;
        QTest::newRow("column") << QSize(140, 900) << 1.0 << true;
        QTest::newRow("wall") << QSize(2600, 1500) << 1.5 << false;
        QTest::newRow("hardly anything") << QSize(40, 40) << 1.0 << false;
        QTest::newRow("a pixel") << QSize(1, 1) << 1.0 << false;
    }

    void nothingOverlapsAtAnySize()
    {
        QFETCH(QSize, size);
        QFETCH(double, factor);
        QFETCH(bool, touch);
        Window window(size);
        window.theme.setFactor(factor);
        window.theme.setTouch(touch);
        map::Legend legend{.title = u"Bahaya"_s, .entries = {}, .note = {}};
        for (const QString &label : {u"Rendah"_s, u"Sedang"_s, u"Tinggi"_s}) {
            legend.entries.push_back(
                {.kind = map::LegendEntry::Kind::Area, .symbol = {.fill = Qt::black}, .label = label});
        }
        window.view.setLegend(legend);
        window.view.setNote(u"Batas wilayah skematis"_s);
        if (window.view.findChild<QToolButton *>(u"ruler"_s)->isVisible())
            window.press(u"ruler"_s);
        QApplication::processEvents();
        QList<QWidget *> pieces;
        for (QWidget *child : window.view.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            if (child->isVisible() && child != window.surface && !child->geometry().isEmpty())
                pieces << child;
        for (const QWidget *one : pieces) {
            QVERIFY2(window.view.rect().contains(one->geometry()), one->metaObject()->className());
            for (const QWidget *other : pieces) {
                QVERIFY2(one == other || !one->geometry().intersects(other->geometry()),
                         one->metaObject()->className());
            }
        }
        for (const QToolButton *button : window.view.findChildren<QToolButton *>()) {
            const bool isLarge = button->width() >= 44 && button->height() >= (touch ? 44 : 28);
            QVERIFY2(!button->isVisible() || isLarge, qPrintable(button->toolTip()));
        }
    }

    void zoomsAThousandTimesWhileScenesAreReplaced()
    {
        Window window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        const unsigned seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        window.press(u"ruler"_s);
        for (int i = 0; i < 1000; ++i) {
            QTest::keyClick(&window.view, random.bounded(2) == 0 ? Qt::Key_Plus : Qt::Key_Minus);
            if (i % 7 == 0)
                window.view.setScene(random.bounded(4) == 0 ? nullptr : test::smallScene());
            if (i % 13 == 0)
                window.tap({random.bounded(2.0) + 98, random.bounded(1.4)});
            if (i % 101 == 0)
                window.view.resize(random.bounded(1, 900), random.bounded(1, 700));
        }
        window.view.resize(1, 1);
        QApplication::processEvents();
        window.view.resize(800, 600);
        window.view.setScene(test::smallScene());
        window.view.setFocus();
        QTest::keyClick(&window.view, Qt::Key_Escape);
        QTest::keyClick(&window.view, Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(window.view.isSettled(), 30s);
        const QPoint west = window.pixelOf({98.2, 0.2}).toPoint();
        QTRY_COMPARE(window.view.grab().toImage().pixelColor(west), test::low);
    }
};

ANJUNGAN_TEST(QApplication, TestMapTools)
#include "map_tools_test.moc"
