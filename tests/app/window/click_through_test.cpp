// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/hand.h"
#include "tests/support/test_main.h"
#include "ui/panels/attention_panel.h"
#include "ui/sheet/segments.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/top_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTableView>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Everything on every page of the demo that can be tapped, one after the other, in a window.
class ClickThroughTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_cache->close();
    }

    void everythingOnAPage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1280, 800), QSize(800, 1280)}) {
            for (const workspace::PageSpec &page : m_cache->workspace().pages)
                QTest::addRow("%s, %d×%d", qPrintable(page.id), size.width(), size.height()) << page.id << size;
            for (const QString &page : {u"sync"_s, u"about"_s})
                QTest::addRow("%s, %d×%d", qPrintable(page), size.width(), size.height()) << page << size;
        }
    }

    void everythingOnAPage()
    {
        QFETCH(QString, page);
        QFETCH(QSize, size);
        test::DemoWindow demo(*m_cache, {.size = size, .maps = map::MapSurface::Interactive});
        test::Hand hand(demo);
        selection::Navigation &navigation = demo.navigation();
        const selection::Place home = test::DemoWindow::placeOf(page),
                               before{page == u"sync"_s ? u"about"_s : u"sync"_s, {}};
        QStringList faults, missed;
        const auto goHome = [&] {
            navigation.go(before);
            navigation.go(home);
            return hand.settle();
        };
        QVERIFY(goHome());
        QVERIFY2(hand.fault().isEmpty(), qPrintable(hand.fault()));
        QTest::failOnWarning(test::anyWarning());
        // The rail and the bar are the same on all pages and in both sizes.
        const bool isFirst = page == u"ringkasan"_s, isUpright = size.width() < size.height();
        const auto spotsNow = [&] {
            QWidget *rail = demo.window().findChild<shell::NavigationRail *>();
            QWidget *bar = demo.window().findChild<shell::TopBar *>();
            for (QTableView *table : demo.window().findChildren<QTableView *>())
                table->scrollToTop(); // a row that was touched may have been scrolled to
            for (const auto *attention : demo.window().findChildren<panels::AttentionPanel *>())
                if (auto *chips = attention->findChild<sheet::Segments *>(); chips->current() > 0)
                    QTest::mouseClick(chips->findChildren<QAbstractButton *>().first(), Qt::LeftButton); // all rows
            QList<test::Spot> spots = test::spotsOf(demo.window());
            spots.removeIf([&](const test::Spot &spot) {
                return (!isFirst && rail->isAncestorOf(spot.widget)) || (isUpright && bar->isAncestorOf(spot.widget));
            });
            return spots;
        };
        const qsizetype count = spotsNow().size();
        QVERIFY(count > 4);
        int tapped = 0;
        for (qsizetype at = 0; at < count; ++at) {
            const QList<test::Spot> spots = spotsNow();
            if (at >= spots.size()) // what was marked as seen cannot be so again
                break;
            const test::Spot &spot = spots[at];
            const QString name = spot.name;
            const QImage seen = spot.mustAnswer && !isUpright ? demo.window().grab().toImage() : QImage();
            // Something that came late may lie over it.
            if (!hand.tap(spot) && !(hand.leaveAll() && goHome() && hand.tap(spotsNow().value(at, spot)))) {
                missed << name + u": "_s + hand.hindrance();
                continue;
            }
            ++tapped;
            QVERIFY2(hand.settle(), qPrintable(demo.where() + u": "_s + name));
            if (const QString fault = hand.fault(); !fault.isEmpty())
                faults << name + u": "_s + fault;
            if (!seen.isNull() && !QApplication::activePopupWidget() && seen == demo.window().grab().toImage())
                faults << name + u": nothing happens"_s;
            if (!hand.leaveAll())
                faults << name + u": Esc does not lead back"_s;
            if (navigation.place() != home) {
                const bool isBack = navigation.canGoForward();
                // A step to the next key is no place to go back to.
                const bool isStep = navigation.place().page == home.page;
                hand.press(isBack ? Qt::Key_Right : Qt::Key_Left, Qt::AltModifier);
                QVERIFY2(hand.settle(), qPrintable(demo.where() + u": "_s + name));
                if (navigation.place() != home && !(isStep && navigation.place() == before))
                    faults << name + u": leads back to "_s + navigation.place().page + u" with "_s +
                                  navigation.selection().toText();
                if (const QString fault = hand.fault(); !fault.isEmpty())
                    faults << name + u", and back: "_s + fault;
                QVERIFY(navigation.place() == home || goHome());
            }
        }
        qInfo("%s: %d of %lld", qPrintable(demo.where()), tapped, static_cast<long long>(count));
        QVERIFY2(qsizetype{10} * tapped >= 8 * count, qPrintable(missed.join(u'\n'))); // some lie below others
        QVERIFY2(faults.isEmpty(), qPrintable(u"\n"_s + faults.join(u'\n')));
    }
};

ANJUNGAN_TEST(QApplication, ClickThroughTest)
#include "click_through_test.moc"
