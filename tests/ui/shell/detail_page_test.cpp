// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/demo_cache.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/page_context.h"
#include "ui/shell/key_stepper.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/round_button.h"
#include "ui/shell/sync_details.h"
#include "ui/shell/top_bar.h"

#include <QApplication>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using selection::Place;

namespace {

workspace::Selection chosenFor(const QString &text) { return *workspace::Selection::read(text); }

/// A window on the demo that only shows its cache.
struct Viewing
{
    Viewing(const test::DemoCache &cache, selection::Navigation &navigation, const QString &language)
        : queries(cache.file(), cache.shared(), [this] { return clock.now(); }),
          window({.workspace = cache.workspace(),
                  .queries = queries,
                  .theme = theme,
                  .navigation = &navigation,
                  .clock = clock,
                  .language = language,
                  .mapSurface = map::MapSurface::Static})
    {
        window.resize(1280, 800);
        window.show();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return window.isSettled(); }, 30'000);
    }
    shell::TopBar &top() const { return *window.findChild<shell::TopBar *>(); }
    QString steps() const { return top().stepper()->findChild<QLabel *>()->text(); }

    test::ManualClock clock;
    theme::Theme theme;
    query::QueryService queries;
    shell::MainWindow window;
};

} // namespace

/// The page of one agency in the window: its name, its neighbours, and the ways back.
class DetailPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void saysWhoseItIsAndWhereThatStands()
    {
        selection::Navigation navigation({u"opd"_s, chosenFor(u"opd=pupr"_s)});
        Viewing viewing(*m_cache, navigation, u"en"_s);
        QVERIFY(viewing.settle());
        QCOMPARE(viewing.top().accessibleName(), u"Dinas PUPR"_s);
        QCOMPARE(viewing.steps(), u"no. 1 of 44"_s);
        QVERIFY(viewing.top().backButton()->isVisible());
        QVERIFY(!viewing.window.findChild<shell::RailButton *>(u"page_opd"_s));
        QVERIFY(viewing.window.findChild<shell::RailButton *>(u"page_kinerja"_s)->isChecked());
    }

    void stepsToNeighboursAndBackPastThem()
    {
        selection::Navigation navigation({u"kinerja"_s, {}});
        Viewing viewing(*m_cache, navigation, u"id"_s);
        QVERIFY(viewing.settle());
        QVERIFY(!viewing.top().backButton()->isVisible());
        navigation.go({u"opd"_s, chosenFor(u"opd=pupr"_s)});
        QVERIFY(viewing.settle());
        const auto buttons = viewing.top().stepper()->findChildren<shell::RoundButton *>();
        QVERIFY(!buttons[0]->isEnabled());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(viewing.settle());
        QCOMPARE(viewing.top().accessibleName(), u"Dispora"_s);
        QVERIFY(buttons[0]->isEnabled());
        QTest::mouseClick(viewing.top().backButton(), Qt::LeftButton);
        QCOMPARE(navigation.place(), (Place{u"kinerja"_s, {}}));
        QVERIFY(!viewing.top().backButton()->isVisible());
    }

    void aProgrammeIsNamedWithItsAgencyAndHasItsNeighbours()
    {
        selection::Navigation navigation({u"program"_s, chosenFor(u"opd=pupr,program=Penyelenggaraan Jalan"_s)});
        Viewing viewing(*m_cache, navigation, u"en"_s);
        QVERIFY(viewing.settle());
        QCOMPARE(viewing.top().accessibleName(), u"Penyelenggaraan Jalan"_s);
        QCOMPARE(viewing.steps(), u"no. 1 of 7"_s);
        QVERIFY(viewing.window.findChild<shell::RailButton *>(u"page_kinerja"_s)->isChecked());
    }

    void aLinkLeadsToTheSyncOfItsDataset()
    {
        selection::Navigation navigation({u"opd"_s, chosenFor(u"opd=pupr"_s)});
        Viewing viewing(*m_cache, navigation, u"id"_s);
        QVERIFY(viewing.settle());
        const auto isOpen = [&] {
            const auto *details = viewing.window.findChild<shell::SyncDetails *>();
            return details && details->isVisible();
        };
        navigation.go({u"sync"_s, chosenFor(u"opd=pupr,dataset=belanja"_s)});
        QVERIFY(viewing.settle());
        QVERIFY(isOpen());
        QStringList told;
        for (const QLabel *label : viewing.window.findChild<shell::SyncDetails *>()->findChildren<QLabel *>())
            told.append(label->text());
        QVERIFY2(told.contains(u"Belanja OPD per jenis"_s), qPrintable(told.join(u'|')));
        // A tap on its row puts it away, and it does not come back with the page.
        QTableView &rows = viewing.window.findChild<charts::DataTable *>(u"sync_table"_s)->view();
        const auto row = [&rows](const QString &name) {
            for (int at = 0; at < rows.model()->rowCount(); ++at)
                if (const QModelIndex index = rows.model()->index(at, 0); index.data().toString() == name)
                    return rows.visualRect(index);
            return QRect();
        };
        QTRY_VERIFY(rows.viewport()->rect().contains(row(u"Belanja OPD per jenis"_s).center())); // scrolled to
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, row(u"Belanja OPD per jenis"_s).center());
        QVERIFY(!isOpen());
        QCOMPARE(navigation.selection(), chosenFor(u"opd=pupr"_s));
        navigation.back();
        QVERIFY(isOpen());
        navigation.back();
        QCOMPARE(navigation.place().page, u"opd"_s);
    }

    void openedDirectlyItLeadsToThePageThatItBelongsTo()
    {
        selection::Navigation navigation({u"opd"_s, chosenFor(u"opd=disdik,periode=2026-09"_s)});
        Viewing viewing(*m_cache, navigation, u"id"_s);
        QVERIFY(viewing.settle());
        QTest::mouseClick(viewing.top().backButton(), Qt::LeftButton);
        QCOMPARE(navigation.place(), (Place{u"kinerja"_s, chosenFor(u"opd=disdik,periode=2026-09"_s)}));
    }

    void withoutAKeyItIsTheFirstOnesAndNeverAboutAll()
    {
        selection::Navigation navigation({u"opd"_s, {}});
        Viewing viewing(*m_cache, navigation, u"id"_s);
        QVERIFY(viewing.settle());
        QCOMPARE(navigation.place(), (Place{u"opd"_s, chosenFor(u"opd=pupr"_s)}));
        QVERIFY(!navigation.canGoBack());
        navigation.choose({});
        QVERIFY(viewing.settle());
        QCOMPARE(viewing.top().accessibleName(), u"–"_s);
    }

    void aKeyThatNobodyKnowsIsShownAsItIs()
    {
        selection::Navigation navigation({u"opd"_s, chosenFor(u"opd=nihil"_s)});
        Viewing viewing(*m_cache, navigation, u"id"_s);
        QVERIFY(viewing.settle());
        QCOMPARE(viewing.top().accessibleName(), u"nihil"_s);
        QCOMPARE(viewing.steps(), QString());
    }

    void keysWalkThroughTheHistoryAndThePages()
    {
        selection::Navigation navigation;
        Viewing viewing(*m_cache, navigation, u"id"_s);
        QVERIFY(QTest::qWaitForWindowActive(&viewing.window));
        QTest::keyClick(&viewing.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(viewing.window.currentPage(), u"bencana"_s);
        QTest::keyClick(&viewing.window, Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(viewing.window.currentPage(), u"sync"_s);
        QTest::keyClick(&viewing.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(viewing.window.currentPage(), u"bencana"_s);
        QTest::keyClick(&viewing.window, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(viewing.window.currentPage(), u"sync"_s);
    }

    void anotherWindowStandsWhereTheFirstOneStood()
    {
        selection::Navigation navigation;
        {
            Viewing viewing(*m_cache, navigation, u"id"_s);
            QVERIFY(viewing.window.showPage(u"sekolah"_s));
            navigation.choose(chosenFor(u"area=12.07"_s));
        }
        Viewing again(*m_cache, navigation, u"en"_s);
        QVERIFY(again.settle());
        QVERIFY(QTest::qWaitForWindowActive(&again.window));
        QCOMPARE(again.window.currentPage(), u"sekolah"_s);
        QTest::keyClick(&again.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(navigation.selection(), workspace::Selection());
        QCOMPARE(again.window.currentPage(), u"sekolah"_s);
    }
};

ANJUNGAN_TEST(QApplication, DetailPageTest)
#include "detail_page_test.moc"
