// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geodesic.h"
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/tools_window.h"
#include "ui/map/canvas/measure_item.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/map/furniture/measure_bar.h"
#include "ui/map/map_view.h"

#include <QApplication>
#include <QClipboard>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QToolButton>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMapTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tapsMeasure()
    {
        test::ToolsWindow window;
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
        const QString told = test::indonesian().distance(geo::lengthOf(corners)) + u" · "_s +
                             test::indonesian().area(geo::areaOf(corners));
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
        test::ToolsWindow window;
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
        QCOMPARE(window.view.findChild<map::MeasureBar *>()->text(), test::indonesian().distance(geo::lengthOf(line)));
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
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        auto *chip = window.view.findChild<map::CoordinateChip *>();
        QVERIFY(chip->isVisible());
        const auto written = [&](QPointF pixel) {
            const QPointF world = window.view.viewport().toWorld(pixel);
            const geo::Point degrees = geo::fromUnitSquare({world.x(), world.y()});
            return test::indonesian().coordinates(degrees.x, degrees.y);
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
        QTest::keyClick(&window.view, Qt::Key_Left,
                        Qt::ShiftModifier); // what was tapped stays told, wherever it is now
        QTRY_COMPARE(chip->text(), written({320, 170}));
    }

    void aTapCopiesTheCoordinates()
    {
        test::ToolsWindow window;
        QTRY_VERIFY_WITH_TIMEOUT(window.isReady(), 30s);
        auto *chip = window.view.findChild<map::CoordinateChip *>();
        const auto buttons = chip->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        window.leave();
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 test::indonesian().coordinates(window.centre().x, window.centre().y));
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
        test::ToolsWindow window(size);
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
        test::ToolsWindow window;
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
