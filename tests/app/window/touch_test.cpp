// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/app/window/fingers.h"
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/matrix/matrix_view.h"
#include "ui/charts/rows_view.h"
#include "ui/charts/table/data_table.h"
#include "ui/map/map_view.h"
#include "ui/panels/page_view.h"

#include <QApplication>
#include <QQuickWidget>
#include <QScrollBar>
#include <QTableView>
#include <QToolTip>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The demo's pages under fingers: events of a touch screen, from which Qt makes those of a mouse where a widget knows
/// no others.
class TouchTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static panels::Panel *panelOf(const test::DemoWindow &demo, const QString &page, const QString &id)
    {
        const auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page);
        const auto found = std::ranges::find_if(
            view->panels(), [&id](const panels::Panel *panel) { return panel->definition().id == id; });
        return found == view->panels().end() ? nullptr : *found;
    }

    static bool showsTip(QStringView text) { return QToolTip::isVisible() && QToolTip::text().contains(text); }

private Q_SLOTS:
    void initTestCase()
    {
        test::touchScreen(); // views are told of it when they are created
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void cleanup() { QToolTip::hideText(); }

    void aTapOnATileLeads()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s));
        test::tapOn(panelOf(demo, u"ringkasan"_s, u"fisik"_s), QPoint(40, 40));
        QCOMPARE(demo.navigation().place().page, u"kinerja"_s);
    }

    void aTapOnARowLeadsAndAHeldOneTellsItsDigits()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s));
        auto *bars = panelOf(demo, u"ringkasan"_s, u"opd"_s)->findChild<charts::RowsView *>();
        QWidget *rows = bars->viewport();
        const QPoint at = bars->rowRect(1).center().toPoint();
        const selection::Place before = demo.navigation().place();
        test::Fingers fingers(rows);
        fingers.press(0, at).go();
        QTRY_VERIFY(showsTip(u"%"));
        fingers.release(0, at).go();
        QVERIFY(showsTip(u"%"));
        QCOMPARE(demo.navigation().place(), before);
        test::tapOn(rows, at);
        QTRY_COMPARE(demo.navigation().place().page, u"opd"_s);
    }

    void aHeldCellOfAMatrixTellsItsValue()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        auto *matrix = panelOf(demo, u"kinerja"_s, u"matriks"_s)->findChild<charts::MatrixView *>();
        QWidget *cells = matrix->viewport();
        const QPoint at(cells->width() * 3 / 4, cells->height() / 3);
        const selection::Place before = demo.navigation().place();
        test::Fingers fingers(cells);
        fingers.press(0, at).go();
        QTRY_VERIFY(showsTip(u"·")); // agency · month · deviation
        fingers.release(0, at).go();
        QCOMPARE(demo.navigation().place(), before);
    }

    void aHeldTileOpensItsMenu()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s));
        panels::Panel *tile = panelOf(demo, u"ringkasan"_s, u"fisik"_s);
        const selection::Place before = demo.navigation().place();
        test::Fingers fingers(tile);
        fingers.press(0, QPoint(40, 40)).go();
        QTRY_VERIFY(test::openSheet(demo.window(), u"panel_menu"_s));
        fingers.release(0, QPoint(40, 40)).go();
        QVERIFY(test::openSheet(demo.window(), u"panel_menu"_s));
        QCOMPARE(demo.navigation().place(), before);
    }

    void twoFingersAreNoTap()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"ringkasan"_s));
        const selection::Place before = demo.navigation().place();
        panels::Panel *tile = panelOf(demo, u"ringkasan"_s, u"fisik"_s);
        test::spread(tile, QPoint(70, 40), 20, 24);
        QCOMPARE(demo.navigation().place(), before);
        auto *bars = panelOf(demo, u"ringkasan"_s, u"opd"_s)->findChild<charts::RowsView *>();
        test::spread(bars->viewport(), bars->rowRect(1).center().toPoint(), 20, 24);
        QCOMPARE(demo.navigation().place(), before);
        // One finger is heard again.
        test::tapOn(tile, QPoint(40, 40));
        QCOMPARE(demo.navigation().place().page, u"kinerja"_s);
    }

    void aFingerThatScrollsATableDoesNotTap()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"kinerja"_s));
        auto *table = panelOf(demo, u"kinerja"_s, u"rincian"_s)->findChild<charts::DataTable *>();
        QWidget *rows = table->view().viewport();
        const selection::Place before = demo.navigation().place();
        const int x = rows->width() / 2, from = rows->height() - 10;
        test::Fingers fingers(rows);
        fingers.press(0, QPoint(x, from)).go();
        for (int y = from; y > 10; y -= 8)
            fingers.move(0, QPoint(x, y)).go();
        fingers.release(0, QPoint(x, 10)).go();
        QTRY_VERIFY(table->view().verticalScrollBar()->value() > 0);
        QCOMPARE(demo.navigation().place(), before);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void twoFingersZoomAMapAndChooseNothing()
    {
        test::DemoWindow demo(*m_cache, {.maps = map::MapSurface::Interactive});
        QVERIFY(demo.show(u"bencana"_s));
        test::Hand hand(demo);
        QVERIFY(hand.settle());
        auto *view = demo.window().findChild<panels::PageView *>(u"view_bencana"_s)->findChild<map::MapView *>();
        auto *surface = view->findChild<QQuickWidget *>();
        const double zoom = view->viewport().zoom;
        const selection::Place before = demo.navigation().place();
        test::spread(surface, surface->rect().center(), 40, 160);
        QTRY_VERIFY(view->viewport().zoom > zoom + 0.5);
        QCOMPARE(demo.navigation().place(), before);
    }

    /// On every page: to the next by a swipe to the left on its ground, and back.
    void aSwipeTurnsToThePageBeside()
    {
        test::DemoWindow demo(*m_cache, {});
        const auto swipe = [&](int from, int to) {
            const QWidget *view = demo.window().findChild<panels::PageView *>(u"view_"_s + demo.window().currentPage());
            test::Fingers fingers(view->window());
            const QPoint on(0, demo.window().height() - 60); // on the page's foot, below its panels
            fingers.press(0, on + QPoint(from, 0)).go();
            fingers.move(0, on + QPoint((from + to) / 2, 0)).go();
            fingers.release(0, on + QPoint(to, 0)).go();
        };
        QStringList visited;
        QVERIFY(demo.show(u"ringkasan"_s));
        swipe(900, 500);
        visited << demo.navigation().place().page;
        swipe(500, 900);
        visited << demo.navigation().place().page;
        swipe(500, 900); // there is none before the first
        visited << demo.navigation().place().page;
        QCOMPARE(visited, (QStringList{u"bencana"_s, u"ringkasan"_s, u"ringkasan"_s}));
    }

    /// A finger on a map moves the map, not the page.
    void aSwipeOnAMapIsTheMaps()
    {
        test::DemoWindow demo(*m_cache, {});
        QVERIFY(demo.show(u"bencana"_s));
        const auto maps = demo.window().findChildren<map::MapView *>();
        const auto shown = std::ranges::find_if(maps, &map::MapView::isVisible);
        QVERIFY(shown != maps.end());
        const map::MapView *view = *shown;
        const QPoint middle = view->rect().center();
        test::Fingers fingers(view);
        fingers.press(0, middle + QPoint(200, 0)).go();
        fingers.move(0, middle).go();
        fingers.release(0, middle - QPoint(200, 0)).go();
        QCOMPARE(demo.navigation().place().page, u"bencana"_s);
    }
};

ANJUNGAN_TEST(QApplication, TouchTest)
#include "touch_test.moc"
