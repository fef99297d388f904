// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/app/window/fingers.h"
#include "tests/app/window/hand.h"
#include "tests/app/window/spots.h"
#include "tests/app/window/still_sync.h"
#include "tests/support/test_main.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/matrix/matrix_view.h"
#include "ui/charts/plot/scrubbed_plot.h"
#include "ui/charts/rows_view.h"
#include "ui/map/map_view.h"
#include "ui/panels/page_view.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/rail_button.h"

#include <QAbstractSlider>
#include <QApplication>
#include <QHelpEvent>
#include <QQuickWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>
#include <QStackedWidget>
#include <QTableView>
#include <QToolTip>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

struct Place
{
    QWidget *widget = nullptr;
    QPoint at;          ///< within it
    bool isTold = true; ///< a held finger must be told something
};

QString pathOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + test::pathTo(widget);
}

} // namespace

/// One window on every page, in both positions of a tablet, under nothing but fingers.
class TouchPagesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<test::StillSync> m_sync;
    std::unique_ptr<test::DemoWindow> m_demo;
    std::unique_ptr<test::Hand> m_hand;

    shell::MainWindow &window() const { return m_demo->window(); }
    QString page() const { return m_demo->navigation().place().page; }
    QStackedWidget *pages() const
    {
        return window().findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    }

    [[nodiscard]] bool open(const QString &page, QSize size)
    {
        m_hand.reset();
        m_demo = std::make_unique<test::DemoWindow>(
            *m_cache,
            test::DemoLook{.size = size, .maps = map::MapSurface::Interactive, .syncing = &m_sync->service()});
        m_hand = std::make_unique<test::Hand>(*m_demo);
        return m_demo->show(page) && go(page);
    }

    [[nodiscard]] bool go(const QString &page)
    {
        m_demo->navigation().go(test::DemoWindow::placeOf(page));
        return m_hand->settle();
    }

    /// Whether a finger there touches it, after scrolling to it.
    bool isThere(const Place &place) const
    {
        for (QWidget *one = place.widget->parentWidget(); one; one = one->parentWidget())
            if (auto *area = qobject_cast<QScrollArea *>(one); area && area->widget()->isAncestorOf(place.widget)) {
                const QPoint at = place.widget->mapTo(area->widget(), place.at);
                area->ensureVisible(at.x(), at.y());
            }
        const QPoint at = place.widget->mapTo(&window(), place.at);
        const QWidget *there = window().rect().contains(at) ? window().childAt(at) : nullptr;
        return place.widget->isVisible() && there && (there == place.widget || place.widget->isAncestorOf(there));
    }

    /// Whether a mouse that rests there is told something: a row whose values are all shown has nothing more to tell.
    static bool tellsMouse(QWidget &view, QPoint at)
    {
        QToolTip::hideText();
        QHelpEvent rest(QEvent::ToolTip, at, view.mapToGlobal(at));
        QCoreApplication::sendEvent(&view, &rest);
        const bool isTold = !QToolTip::text().isEmpty();
        QToolTip::hideText();
        return isTold;
    }

    QList<Place> figures() const
    {
        QList<Place> found;
        for (QWidget *one : pages()->currentWidget()->findChildren<QWidget *>()) {
            if (!one->isVisible())
                continue;
            if (auto *rows = qobject_cast<charts::RowsView *>(one); rows && rows->visibleRowCount() > 0)
                found.append(Place{rows->viewport(), rows->rowRect(0).center().toPoint(),
                                   tellsMouse(*rows->viewport(), rows->rowRect(0).center().toPoint())});
            else if (auto *matrix = qobject_cast<charts::MatrixView *>(one))
                found.append(Place{matrix->viewport(), matrix->viewport()->rect().center(),
                                   tellsMouse(*matrix->viewport(), matrix->viewport()->rect().center())});
            else if (auto *table = qobject_cast<QTableView *>(one); table && table->model()->rowCount() > 0)
                found.append(Place{table->viewport(), table->visualRect(table->model()->index(0, 0)).center(), false});
            else if (auto *tile = qobject_cast<charts::FigureTile *>(one))
                found.append(Place{tile, {40, 20}});
        }
        return found;
    }

    /// A place on the page where a finger that goes `way` is nobody's but the page's; downwards only where nothing
    /// below it is scrolled.
    std::optional<QPoint> ground(QPoint way) const
    {
        const QRect area = QRect(pages()->mapTo(&window(), QPoint()), pages()->size()).adjusted(10, 6, -10, -6);
        const bool onTop = way.y() > 0;
        for (int y = area.top(); y < area.bottom(); y += 10)
            for (int x = area.left(); x < area.right(); x += 30) {
                if (!area.contains(QPoint(x, y) + way))
                    continue;
                bool isFree = true;
                for (QWidget *one = window().childAt(x, y); one && one != pages(); one = one->parentWidget()) {
                    const auto *scrolled = qobject_cast<QAbstractScrollArea *>(one);
                    isFree &= !qobject_cast<map::MapView *>(one) && !qobject_cast<charts::ScrubbedPlot *>(one) &&
                              !qobject_cast<QAbstractSlider *>(one) &&
                              (!scrolled || (scrolled->horizontalScrollBar()->maximum() == 0 &&
                                             (!onTop || scrolled->verticalScrollBar()->value() == 0)));
                }
                if (isFree)
                    return QPoint(x, y);
            }
        return std::nullopt;
    }

    /// By its title, or by the grip that it has instead.
    bool swipeAway() const
    {
        const sheet::Sheet *open = m_hand->sheet();
        if (!open)
            return false;
        const QPoint grip(open->card().center().x(), open->card().top() + 14);
        test::dragOn(&window(), grip, grip + QPoint(0, 120));
        return QTest::qWaitFor([this] { return !m_hand->sheet(); }, 2'000);
    }

    bool tells() const { return QToolTip::isVisible() || m_hand->sheet() || QApplication::activePopupWidget(); }

    void rows() const
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        QStringList all;
        for (const workspace::PageSpec &page : m_cache->workspace().pages)
            all << page.id;
        all << u"sync"_s << u"about"_s << u"around"_s << u"settings"_s;
        for (const QSize size : {QSize(800, 1280), QSize(1280, 800)})
            for (const QString &page : std::as_const(all))
                QTest::addRow("%s, %d×%d", qPrintable(page), size.width(), size.height()) << page << size;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::touchScreen();
        m_cache = test::demoCache(test::morning);
        m_cache->close();
        m_sync = std::make_unique<test::StillSync>(m_cache->workspace());
    }

    void cleanup()
    {
        QToolTip::hideText();
        m_hand.reset();
        m_demo.reset();
        QVERIFY(m_sync->rest());
    }

    void cleanupTestCase() { m_sync.reset(); }

    void fingersDoAllThatAPageOffers_data() { rows(); }
    void fingersDoAllThatAPageOffers()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QVERIFY(open(page, size));
        const selection::Place home = m_demo->navigation().place();
        QStringList faults;

        // A held figure tells more of itself, and chooses nothing.
        for (const Place &figure : figures()) {
            QVERIFY(m_hand->settle());
            if (!isThere(figure))
                continue;
            test::Fingers finger(figure.widget);
            finger.press(0, figure.at).go();
            const bool isTold = QTest::qWaitFor([this] { return tells(); }, figure.isTold ? 2'000 : 700);
            if (figure.isTold && !isTold)
                faults << pathOf(*figure.widget) + u": a held finger is told nothing"_s;
            finger.release(0, figure.at).go();
            if (isTold && !tells())
                faults << pathOf(*figure.widget) + u": what is told goes with the finger"_s;
            if (m_demo->navigation().place() != home)
                faults << pathOf(*figure.widget) + u": chooses something"_s;
            QToolTip::hideText();
            if (m_hand->sheet() && !swipeAway())
                faults << pathOf(*figure.widget) + u": its sheet stays"_s;
            QVERIFY(m_hand->leaveAll() && go(page));
        }

        // The origin of each panel: opened by a tap on its foot, put away by a swipe.
        if (const auto *view = qobject_cast<panels::PageView *>(pages()->currentWidget()))
            for (panels::Panel *panel : view->panels()) {
                const Place foot{&panel->foot(), panel->foot().rect().center()};
                if (panel->foot().focusPolicy() == Qt::NoFocus || panel->provenances().isEmpty() || !isThere(foot))
                    continue;
                test::tapOn(foot.widget, foot.at);
                if (!m_hand->sheet() || m_hand->sheet()->objectName() != u"origin_sheet"_s || !swipeAway())
                    faults << pathOf(*panel) + u": its origin does not come and go"_s;
                QVERIFY(m_hand->leaveAll() && m_hand->settle());
            }

        // The chips of the top bar likewise.
        for (const auto *chip : window().findChildren<shell::ChipButton *>())
            if (const Place place{const_cast<shell::ChipButton *>(chip), QPoint(20, chip->height() / 2)};
                chip->isVisible() && isThere(place)) {
                test::tapOn(chip, place.at);
                QVERIFY(m_hand->settle());
                if (!swipeAway())
                    faults << pathOf(*chip) + u": its sheet does not come and go"_s;
                QVERIFY(m_hand->leaveAll() && go(page));
            }

        // Whatever is longer than its place is moved by a finger.
        for (auto *area : pages()->findChildren<QAbstractScrollArea *>()) {
            const auto *map = area->findChild<map::MapView *>();
            if (!area->isVisible() || area->verticalScrollBar()->maximum() < 20 || area->viewport()->height() < 80 ||
                (map && map->isVisible() && map->height() > area->viewport()->height() / 2))
                continue;
            const QPoint from(area->viewport()->width() / 2, area->viewport()->height() - 12);
            if (!isThere({area->viewport(), from}))
                continue;
            area->verticalScrollBar()->setValue(0);
            test::dragOn(area->viewport(), from, from - QPoint(0, area->viewport()->height() - 24));
            if (!QTest::qWaitFor([area] { return area->verticalScrollBar()->value() > 0; }, 2'000))
                faults << pathOf(*area) + u": does not scroll under a finger"_s;
            if (QScroller::hasScroller(area->viewport()))
                QScroller::scroller(area->viewport())->stop();
            area->verticalScrollBar()->setValue(0);
            if (m_demo->navigation().place() != home)
                faults << pathOf(*area) + u": chooses while it scrolls"_s;
            QVERIFY(m_hand->leaveAll() && go(page));
        }

        for (map::MapView *map : pages()->findChildren<map::MapView *>()) {
            auto *surface = map->findChild<QQuickWidget *>();
            if (!map->isVisible() || !surface || !isThere({surface, surface->rect().center()}))
                continue;
            const double zoom = map->viewport().zoom;
            test::spread(surface, surface->rect().center(), 30, 120);
            if (!QTest::qWaitFor([&] { return map->viewport().zoom > zoom + 0.3; }, 3'000))
                faults << pathOf(*map) + u": two fingers do not zoom"_s;
            if (m_demo->navigation().place() != home)
                faults << pathOf(*map) + u": chooses under two fingers"_s;
        }
        QVERIFY(m_hand->leaveAll() && go(page));
        QVERIFY2(m_hand->fault().isEmpty(), qPrintable(m_hand->fault()));
        QVERIFY2(faults.isEmpty(), qPrintable(u"\n"_s + faults.join(u'\n')));
    }

    void aPageIsPulledForASync_data() { rows(); }
    void aPageIsPulledForASync()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QVERIFY(open(page, size));
        constexpr int pull = 160;
        const auto from = ground({0, pull});
        if (!from)
            QSKIP("the whole page is a map, whose the finger is");
        QVERIFY(m_sync->rest());
        static_cast<void>(m_sync->takeStarts());
        test::dragOn(&window(), *from, *from + QPoint(0, pull));
        int starts = 0;
        QVERIFY(QTest::qWaitFor([&] { return (starts += m_sync->takeStarts()) > 0; }, 5'000));
        QVERIFY(m_sync->rest());
        QCOMPARE(starts + m_sync->takeStarts(), 1);
        QVERIFY(m_hand->settle());
        QCOMPARE(this->page(), page);
    }

    /// To the next page of the rail and back; from a page beside the rail's nowhere.
    void aSwipeTurnsThePage_data() { rows(); }
    void aSwipeTurnsThePage()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        QVERIFY(open(page, size));
        const QStringList rail = window().findChild<shell::NavigationRail *>()->pages();
        const workspace::PageSpec *spec = m_cache->workspace().page(page);
        const QString entry = spec && spec->detail ? spec->detail->within : page;
        const qsizetype at = rail.indexOf(entry);
        const bool isLast = at + 1 >= rail.size();
        const int step = isLast ? -1 : 1; // a finger to the left brings the next
        const QString beside = at < 0 ? page : rail[at + step];
        constexpr int swipe = 220;
        const auto wayOf = [](int by) { return QPoint(by > 0 ? -swipe : swipe, 0); };
        const auto turn = [&](int by) {
            const auto from = ground(wayOf(by));
            if (from)
                test::dragOn(&window(), *from, *from + wayOf(by));
            return from && m_hand->settle();
        };
        if (!ground(wayOf(step)))
            QSKIP("the whole page is a map, whose the finger is");
        QVERIFY(turn(step));
        QCOMPARE(this->page(), beside);
        if (at < 0 || !ground(wayOf(-step)))
            return;
        QVERIFY(turn(-step));
        QCOMPARE(this->page(), entry);
        QVERIFY2(m_hand->fault().isEmpty(), qPrintable(m_hand->fault()));
    }

    void theSearchComesAndGoes_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("upright") << QSize(800, 1280);
        QTest::newRow("across") << QSize(1280, 800);
    }
    void theSearchComesAndGoes()
    {
        QFETCH(QSize, size);
        QVERIFY(open(u"ringkasan"_s, size));
        for (const QString &name : {u"search_button"_s, u"search_small"_s, u"menu"_s})
            if (const auto *button = window().findChild<QWidget *>(name); button && button->isVisible()) {
                test::tapOn(button, button->rect().center());
                QVERIFY(m_hand->settle());
                QVERIFY2(swipeAway(), qPrintable(name));
            }
    }

    /// What a resting mouse is told by a tool tip, a held finger is told, too, and its release is no tap.
    void tipsComeToAHeldFinger()
    {
        QVERIFY(open(u"ringkasan"_s, {800, 1280}));
        const auto *button = window().findChild<shell::RailButton *>(u"page_bencana"_s);
        test::Fingers finger(button);
        finger.press(0, button->rect().center()).go();
        QTRY_VERIFY(QToolTip::isVisible());
        QCOMPARE(QToolTip::text(), button->toolTip());
        finger.release(0, button->rect().center()).go();
        QCOMPARE(page(), u"ringkasan"_s);
        test::tapOn(button, button->rect().center());
        QCOMPARE(page(), u"bencana"_s);
    }
};

ANJUNGAN_TEST(QApplication, TouchPagesTest)
#include "touch_pages_test.moc"
