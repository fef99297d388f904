// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_window.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/page_view.h"
#include "ui/shell/tab_stops.h"
#include "ui/theme/contrast.h"

#include <QApplication>
#include <QLineEdit>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// As WCAG 2.4.13 asks of what shows the focus.
constexpr double leastFocusContrast = 3;

QString stopName(const QWidget &stop)
{
    return u"%1 “%2” %3"_s.arg(QLatin1StringView(stop.metaObject()->className()), stop.objectName(),
                               stop.accessibleName());
}

/// How many pixels two pictures of the same place differ in visibly.
int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y) &&
                theme::contrast(a.pixelColor(x, y), b.pixelColor(x, y)) >= leastFocusContrast)
                ++count;
    return count;
}

} // namespace

/// The window with the keyboard alone.
class TabStopsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    static void activate(const test::DemoWindow &demo)
    {
        demo.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&demo.window()));
    }

    /// A map may keep Tab for its features.
    static void tabOn(const QWidget &window)
    {
        const QWidget *from = window.focusWidget();
        constexpr int mostFeatures = 60;
        for (int i = 0; i < mostFeatures && window.focusWidget() == from; ++i)
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    }

    static QImage pictureAround(const test::DemoWindow &demo, const QWidget &stop)
    {
        constexpr int beside = 4;
        QWidget &window = demo.window();
        const QRect at(stop.mapTo(&window, QPoint()), stop.size());
        return window.grab(at.adjusted(-beside, -beside, beside, beside) & window.rect())
            .toImage()
            .convertToFormat(QImage::Format_RGB32);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void theFocusIsSeenAtEveryStop_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
    }

    void theFocusIsSeenAtEveryStop()
    {
        QFETCH(theme::Scheme, scheme);
        test::DemoWindow demo(*m_cache, {.scheme = scheme});
        activate(demo);
        QStringList faults;
        for (const QString &page : demo.pages()) {
            QVERIFY2(demo.show(page), qPrintable(page));
            for (QWidget *stop : shell::tabStops(demo.window())) {
                stop->setFocus(Qt::TabFocusReason); // scrolls to it
                QVERIFY2(stop->hasFocus(), qPrintable(page + u' ' + stopName(*stop)));
                const QImage with = pictureAround(demo, *stop);
                stop->clearFocus();
                if (stop->inherits("anjungan::map::MapView"))
                    continue; // what its canvas shows is looked at in the tests of the map
                constexpr int leastPixels = 40;
                const int seen = differingPixels(with, pictureAround(demo, *stop));
                if (seen < leastPixels)
                    faults << u"%1: %2 pixels at %3"_s.arg(demo.where()).arg(seen).arg(stopName(*stop));
            }
        }
        for (const QString &fault : std::as_const(faults))
            qWarning("%s", qPrintable(fault));
        QCOMPARE(faults.size(), 0);
    }

    /// Rail, bar, cards row by row, status line; each chart and each map is one stop, and a foot comes after its chart.
    void theTabKeyGoesAsOneReads()
    {
        for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
            test::DemoWindow demo(*m_cache, {.size = size});
            activate(demo);
            for (const QString &page : demo.pages()) {
                QVERIFY2(demo.show(page), qPrintable(page));
                const QList<QWidget *> stops = shell::tabStops(demo.window());
                QVERIFY2(stops.size() >= 3, qPrintable(demo.where()));
                stops.first()->setFocus();
                QList<QWidget *> visited{demo.window().focusWidget()};
                for (qsizetype i = 1; i < stops.size(); ++i) {
                    tabOn(demo.window());
                    visited << demo.window().focusWidget();
                }
                QCOMPARE(visited, stops);
                QTest::keyClick(demo.window().focusWidget(), Qt::Key_Backtab);
                QCOMPARE(demo.window().focusWidget(), stops[stops.size() - 2]);
                auto *view = demo.window().findChild<panels::PageView *>(u"view_"_s + page);
                if (!view)
                    continue;
                QVERIFY(!stops.contains(view));
                for (panels::Panel *panel : view->panels()) {
                    const auto isWithin = [panel](const QWidget *stop) {
                        return stop == panel || panel->isAncestorOf(stop);
                    };
                    const auto first = std::ranges::find_if(stops, isWithin);
                    const auto count = std::ranges::count_if(stops, isWithin);
                    QVERIFY2(count > 0, qPrintable(panel->definition().id));
                    // Together, and the foot at the end.
                    QVERIFY(std::all_of(first, first + count, isWithin));
                    QCOMPARE(*(first + count - 1), &panel->foot());
                }
            }
        }
    }

    void searchingHasAKey()
    {
        test::DemoWindow demo(*m_cache, {});
        activate(demo);
        QVERIFY(demo.show(u"ringkasan"_s));
        QTest::keyClick(&demo.window(), Qt::Key_F, Qt::ControlModifier);
        sheet::Sheet *sheet = test::openSheet(demo.window(), u"area_sheet"_s);
        QVERIFY(sheet);
        QVERIFY(qobject_cast<QLineEdit *>(demo.window().focusWidget()));
        QTest::keyClick(demo.window().focusWidget(), Qt::Key_Escape);
        QVERIFY(!test::openSheet(demo.window(), u"area_sheet"_s));
        QVERIFY(demo.show(u"sync"_s)); // has nothing to search
        QTest::keyClick(&demo.window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!qobject_cast<QLineEdit *>(demo.window().focusWidget()));
    }

    void escapeLeavesTheFullScreen()
    {
        test::DemoWindow demo(*m_cache, {});
        activate(demo);
        QVERIFY(demo.show(u"kinerja"_s));
        QTest::keyClick(&demo.window(), Qt::Key_F11);
        QVERIFY(demo.window().isFullScreen());
        QTest::keyClick(demo.window().focusWidget(), Qt::Key_Escape);
        QVERIFY(!demo.window().isFullScreen());
    }
};

ANJUNGAN_TEST(QApplication, TabStopsTest)
#include "tab_stops_test.moc"
