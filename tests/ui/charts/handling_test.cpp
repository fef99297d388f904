// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/label_place.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/touch_scroll.h"

#include <QApplication>
#include <QPointingDevice>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using charts::BulletBars;
using test::isAt;
using test::paintedBy;
using theme::Theme;

namespace {

charts::Bullets many(int count)
{
    charts::Bullets bullets;
    for (int i = 0; i < count; ++i)
        bullets.rows.push_back({u"Baris %1"_s.arg(i), 50, 60, u"50"_s, {}, theme::Tone::Warning});
    return bullets;
}

QColor tint(double share) { return theme::mixed(Qt::white, light::accent, share); }

} // namespace

/// Rows under pointer, keys and a second set of data.
class HandlingTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

    std::unique_ptr<BulletBars> shown(int rows, QSize size = {400, 200}) const
    {
        auto bars = std::make_unique<BulletBars>(m_theme);
        bars->setInteractive(true);
        bars->setData(many(rows));
        bars->resize(size);
        bars->show();
        return bars;
    }

    static QPoint middleOf(const BulletBars &bars, int row) { return bars.rowRect(row).center().toPoint(); }

private Q_SLOTS:
    void rowsTellThatThePointerIsOnThem()
    {
        const auto bars = shown(3);
        bars->setFocusPolicy(Qt::NoFocus); // the focus has a tint of its own
        bars->clearFocus();
        const auto tinted = [&](double share) { return paintedBy(*bars, {400, 200})->filled(tint(share)); };
        QCOMPARE(tinted(0.07).size(), std::size_t(0));
        QTest::mouseMove(bars->viewport(), middleOf(*bars, 1));
        QCOMPARE(tinted(0.07).size(), std::size_t(1));
        QVERIFY(tinted(0.07)[0].rect.contains(middleOf(*bars, 1)));
        QTest::mousePress(bars->viewport(), Qt::LeftButton, {}, middleOf(*bars, 1));
        QCOMPARE(tinted(0.16).size(), std::size_t(1));
        QTest::mouseRelease(bars->viewport(), Qt::LeftButton, {}, middleOf(*bars, 1));
        QCOMPARE(tinted(0.16).size(), std::size_t(0));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(bars.get(), &leave);
        QCOMPARE(tinted(0.07).size(), std::size_t(0));
        QCOMPARE(bars->viewport()->cursor().shape(), Qt::PointingHandCursor);
        bars->setInteractive(false);
        QCOMPARE(bars->viewport()->cursor().shape(), Qt::ArrowCursor);
        QTest::mouseMove(bars->viewport(), middleOf(*bars, 0));
        QCOMPARE(tinted(0.07).size(), std::size_t(0));
    }

    void theFocusedRowIsFramed()
    {
        const auto bars = shown(4);
        bars->activateWindow();
        bars->setFocus();
        QTRY_VERIFY(bars->hasFocus());
        QTest::keyClick(bars.get(), Qt::Key_Down);
        const auto log = paintedBy(*bars, {400, 200});
        const auto frames = log->lined(light::accent);
        QCOMPARE(frames.size(), std::size_t(1));
        QVERIFY(isAt(frames[0].rect, bars->rowRect(1).adjusted(1, 1, -1, -1))); // its line is not cut at the edges
        QCOMPARE(frames[0].width, 1.5);
        bars->clearFocus();
        QCOMPARE(paintedBy(*bars, {400, 200})->lined(light::accent).size(), std::size_t(0));
    }

    void keysGoWhereTheySay()
    {
        const auto bars = shown(20);
        QSignalSpy clicked(bars.get(), &BulletBars::clicked);
        const auto at = [&](Qt::Key key) {
            QTest::keyClick(bars.get(), key);
            QTest::keyClick(bars.get(), Qt::Key_Return);
            return clicked.last().first().toInt();
        };
        const int page = bars->visibleRowCount();
        QCOMPARE(at(Qt::Key_End), 19);
        QCOMPARE(at(Qt::Key_Up), 18);
        QCOMPARE(at(Qt::Key_PageUp), 18 - page);
        QVERIFY(bars->rowRect(18 - page).top() >= -1); // scrolled into view, upwards too
        QCOMPARE(at(Qt::Key_PageDown), 18);
        QCOMPARE(at(Qt::Key_Home), 0);
        QVERIFY(qAbs(bars->rowRect(0).top()) < 1);
        QCOMPARE(at(Qt::Key_Up), 0);
        QCOMPARE(at(Qt::Key_Down), 1);
    }

    void otherRowsForgetWhatWasPressedOrCurrent()
    {
        const auto bars = shown(10);
        QSignalSpy clicked(bars.get(), &BulletBars::clicked);
        QTest::mousePress(bars->viewport(), Qt::LeftButton, {}, middleOf(*bars, 1));
        bars->setData(many(10));
        QTest::mouseRelease(bars->viewport(), Qt::LeftButton, {}, middleOf(*bars, 1));
        QCOMPARE(clicked.size(), 0); // it was pressed on another row
        QTest::keyClick(bars.get(), Qt::Key_End);
        bars->setData(many(3));
        QTest::keyClick(bars.get(), Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.takeFirst().first().toInt(), 2);
        bars->setData({});
        QTest::keyClick(bars.get(), Qt::Key_Return);
        QCOMPARE(clicked.size(), 0);
    }

    void onlyTheLeftButtonCounts()
    {
        const auto bars = shown(3);
        QSignalSpy clicked(bars.get(), &BulletBars::clicked);
        QTest::mouseClick(bars->viewport(), Qt::RightButton, {}, middleOf(*bars, 1));
        QCOMPARE(clicked.size(), 0);
        QTest::mouseClick(bars->viewport(), Qt::LeftButton, {}, {10, 195}); // below the last row
        QCOMPARE(clicked.size(), bars->rowRect(2).bottom() > 195 ? 1 : 0);
    }

    void theScrollBarFollowsAndLeads()
    {
        const auto bars = shown(20);
        auto *bar = bars->findChild<charts::OverlayScrollBar *>();
        QVERIFY(bar && bar->isVisible());
        QCOMPARE(bar->geometry().right(), bars->viewport()->geometry().right());
        QCOMPARE(bar->height(), bars->viewport()->height());
        QCOMPARE(bar->maximum(), bars->verticalScrollBar()->maximum());
        QCOMPARE(bar->singleStep(), int(bars->rowRect(0).height()));
        QCOMPARE(bar->pageStep(), 200);
        const double narrow = bars->rowRect(0).width();
        QCOMPARE(narrow, 390.0);
        bar->setValue(60);
        QCOMPARE(bars->verticalScrollBar()->value(), 60);
        QCOMPARE(bars->rowRect(0).top(), -60.0);
        bars->verticalScrollBar()->setValue(30);
        QCOMPARE(bar->value(), 30);
        QVERIFY(test::repaintsAfter(*bars, [&] { bars->verticalScrollBar()->setValue(90); }, bars->viewport()));
        bars->setData(many(2));
        QVERIFY(!bar->isVisible());
        QCOMPARE(bars->rowRect(0).width(), 400.0);
        bars->resize(300, 200);
        bars->setData(many(20));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->geometry().right(), 299);
    }

    void columnsFollowTheWidth()
    {
        const auto bars = shown(2);
        const auto barEnd = [&](int width) {
            return paintedBy(*bars, {width, 200})->filled(QColor(0xE3, 0xE8, 0xEF)).at(0).rect.right();
        };
        QVERIFY(qAbs(barEnd(600) - barEnd(400) - 200) < 2);
        QVERIFY(test::repaintsAfter(*bars, [&] { bars->setData(many(3)); }, bars->viewport()));
    }

    void manyRowsAreNotAllReadOut()
    {
        const auto bars = shown(61);
        QVERIFY(bars->accessibleDescription().endsWith(u"Baris 59 50; …"_s));
        bars->setData(many(60));
        QVERIFY(bars->accessibleDescription().endsWith(u"Baris 59 50"_s));
    }

    void stacksPassTapsOnAndTakeTheFocus()
    {
        charts::StackedBars bars(m_theme);
        bars.setData(test::sampleStacks());
        bars.setInteractive(true);
        bars.resize(300, 320);
        bars.show();
        QSignalSpy clicked(&bars, &charts::StackedBars::clicked);
        auto *rows = bars.findChild<charts::StackedRows *>();
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, bars.rows().rowRect(2).center().toPoint());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.first().first().toInt(), 2);
        QCOMPARE(bars.focusProxy(), rows);
    }

    void fingersScrollOnlyWhereThereAreFingers()
    {
        QWidget parent;
        QScrollArea without(&parent);
        charts::enableTouchScroll(without);
        QVERIFY(!QScroller::hasScroller(without.viewport()));
        const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
        QScrollArea with(&parent);
        charts::enableTouchScroll(with);
        QVERIFY(QScroller::hasScroller(with.viewport()));
    }

    void aLabelTakesTheFirstOfEqualPlaces()
    {
        const QRectF bounds(0, 0, 300, 200);
        // Nothing is in the way: right of the point, below it.
        QCOMPARE(charts::labelPlace({100, 100}, {50, 16}, bounds, 8, {}), QRectF(108, 104, 50, 16));
        // A line there: right above.
        const std::vector<std::vector<QPointF>> below{{{100, 110}, {300, 110}}};
        QCOMPARE(charts::labelPlace({100, 100}, {50, 16}, bounds, 8, below), QRectF(108, 80, 50, 16));
    }
};

ANJUNGAN_TEST(QApplication, HandlingTest)
#include "handling_test.moc"
