// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_place.h"
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/seen_texts.h"
#include "ui/map/map_view.h"
#include "ui/panels/page_view.h"

#include <QApplication>
#include <QScrollBar>

using namespace anjungan;
using namespace Qt::StringLiterals;
using app::corrected;
using app::firstPlace;
using app::WindowShape;

/// Where a window is put, and what a window that takes its place goes on with.
class WindowPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstSizeFitsTheScreen_data()
    {
        QTest::addColumn<QRect>("available");
        QTest::addColumn<QSize>("size");
        QTest::newRow("a tablet with a panel") << QRect(0, 48, 1280, 752) << QSize(1280, 712);
        QTest::newRow("a small laptop") << QRect(0, 0, 1024, 600) << QSize(1024, 560);
        QTest::newRow("3840×2160 at a scale of 2") << QRect(0, 0, 1920, 1080) << QSize(1280, 800);
        QTest::newRow("a tablet in portrait") << QRect(0, 0, 800, 1280) << QSize(800, 800);
        QTest::newRow("the second of two screens") << QRect(1920, 0, 1366, 768) << QSize(1280, 728);
    }

    void theFirstSizeFitsTheScreen()
    {
        QFETCH(QRect, available);
        QFETCH(QSize, size);
        const QRect place = firstPlace(available).normal;
        QCOMPARE(place.size(), size);
        QVERIFY(available.contains(place));
        QVERIFY(place.top() >= available.top() + 40); // the title bar is on the screen as well
        QVERIFY(std::abs(place.center().x() - available.center().x()) <= 1);
    }

    void aWindowThatNobodySeesIsMoved()
    {
        const QList<QRect> two{{0, 0, 1920, 1040}, {1920, 0, 1280, 800}};
        const auto fixed = [](const QRect &at, const QList<QRect> &screens) {
            return corrected({.normal = at, .shape = WindowShape::Maximized}, screens).normal;
        };
        const QRect onSecond(2000, 100, 1000, 600);
        QCOMPARE(fixed(onSecond, two), onSecond);
        const QRect partlyOutside(1700, 100, 1000, 600); // across both
        QCOMPARE(fixed(partlyOutside, two), partlyOutside);
        // The second screen is gone.
        QCOMPARE(fixed(onSecond, {two.first()}), QRect(920, 100, 1000, 600));
        // Its title bar is above the screen, and too little of it is at the side.
        QCOMPARE(fixed({100, -300, 1000, 600}, two), QRect(100, 40, 1000, 600));
        QCOMPARE(fixed({-950, 100, 1000, 600}, two), QRect(0, 100, 1000, 600));
        // Larger than all that is there.
        QCOMPARE(fixed({0, 40, 1900, 1000}, {two.last()}), QRect(1920, 40, 1280, 760));
        QCOMPARE(corrected({.normal = onSecond, .shape = WindowShape::Maximized}, {two.first()}).shape,
                 WindowShape::Maximized);
    }

    void theWindowFitsASmallScreen()
    {
        const auto cache = test::demoCache(test::morning);
        cache->close();
        test::DemoWindow demo(*cache, {.size = {1024, 560}});
        for (const QString &page : demo.pages()) {
            QVERIFY(demo.show(page));
            QCOMPARE(demo.window().size(), QSize(1024, 560));
        }
    }

    void anotherLanguageGoesOnWhereTheOldOneWas()
    {
        const auto cache = test::demoCache(test::morning);
        cache->close();
        const test::DemoLook look{.size = {800, 700}, .maps = map::MapSurface::Interactive};
        test::DemoWindow before(*cache, look);
        QVERIFY(before.show(u"tren"_s));
        QVERIFY(before.show(u"ringkasan"_s));
        const auto partsOf = [](const test::DemoWindow &demo) {
            auto *view = demo.window().findChild<panels::PageView *>(u"view_ringkasan"_s);
            return std::pair(view, view->findChild<map::MapView *>());
        };
        const auto [oldPage, oldMap] = partsOf(before);
        QVERIFY(oldPage->verticalScrollBar()->maximum() > 200);
        oldPage->verticalScrollBar()->setValue(180);
        QTest::keyClick(oldMap, Qt::Key_Plus);
        QTest::keyClick(oldMap, Qt::Key_Plus);
        const double zoom = oldMap->viewport().zoom;
        QTRY_VERIFY(oldMap->movedView() && oldMap->isSettled());
        QTRY_VERIFY(oldMap->viewport().zoom >= zoom);
        const auto settledView = oldMap->viewport();
        test::DemoLook english = look;
        english.language = u"en"_s;
        test::DemoWindow after(*cache, english);
        after.window().goOnFrom(before.window().keptPages());
        QVERIFY(after.show(u"ringkasan"_s));
        const auto [newPage, newMap] = partsOf(after);
        QTRY_COMPARE(newPage->verticalScrollBar()->value(), 180);
        QTRY_COMPARE(newMap->viewport().centre, settledView.centre);
        QCOMPARE(newMap->viewport().zoom, settledView.zoom);
        // Only once: what is scrolled afterwards stays so after a publish.
        newPage->verticalScrollBar()->setValue(20);
        newPage->refresh();
        QTRY_VERIFY(after.window().isSettled());
        QCOMPARE(newPage->verticalScrollBar()->value(), 20);
    }

    /// Every text and every ground is of the new scheme, and the place is the same.
    void anotherSchemeLeavesNothingOfTheOldOne()
    {
        const auto cache = test::demoCache(test::morning);
        cache->close();
        test::DemoWindow changed(*cache, {});
        QVERIFY(changed.show(u"kinerja"_s));
        changed.theme().setScheme(theme::Scheme::Dark);
        QVERIFY(changed.show(u"kinerja"_s));
        const QImage after = changed.window().grab().toImage();
        test::DemoWindow dark(*cache, {.scheme = theme::Scheme::Dark});
        QVERIFY(dark.show(u"kinerja"_s));
        QTRY_COMPARE(changed.window().grab().toImage(), dark.window().grab().toImage());
    }
};

ANJUNGAN_TEST(QApplication, WindowPlaceTest)
#include "window_place_test.moc"
