// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/shell/small_station.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/page_view.h"
#include "ui/sheet/cell.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/round_button.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/sync_monitor.h"
#include "ui/shell/top_bar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

/// What the window says between two settled states, and when something is seen or done for the second time. Real
/// source, real cache, real window.
class BetweenTest : public QObject
{
    Q_OBJECT

    using Station = test::SmallStation;

private Q_SLOTS:
    void aVisitedPageIsShownAgainWithWhatWasChosenSince()
    {
        Station station;
        station.openSynced();
        const auto turnTo = [&station](const QString &page) {
            station.window->showPage(page);
            station.settle();
        };
        station.choose(u"area"_s, u"Daerah 1"_s);
        turnTo(u"jalan"_s);
        QCOMPARE(station.chip(u"area"_s).text(), u"Daerah 1"_s);
        station.choose(u"area"_s, u"Daerah 2"_s);
        turnTo(u"sekolah"_s); // was here with Daerah 1
        QCOMPARE(station.chip(u"area"_s).text(), u"Daerah 2"_s);
        QCOMPARE(station.rowsOn(u"sekolah"_s), 1);
        station.choose(u"area"_s, u"All areas"_s);
        station.choose(u"period"_s, u"2026-09"_s);
        turnTo(u"jalan"_s);
        QCOMPARE(station.chip(u"area"_s).text(), u"All areas"_s);
        QCOMPARE(station.rowsOn(u"jalan"_s), 0);
        station.choose(u"period"_s, {});
        turnTo(u"sekolah"_s);
        QCOMPARE(station.chip(u"period"_s).text(), u"Newest period"_s);
    }

    void thePageOfTheSyncOnTheWayChangesNothingOfThat()
    {
        Station station;
        station.openSynced();
        station.window->showPage(u"jalan"_s);
        station.window->showPage(u"sekolah"_s);
        station.settle();
        station.choose(u"area"_s, u"Daerah 1"_s);
        station.window->showPage(u"sync"_s);
        QVERIFY(!station.chip(u"area"_s).isVisible());
        station.window->showPage(u"jalan"_s);
        station.settle();
        QVERIFY(station.chip(u"area"_s).isVisible());
        QCOMPARE(station.chip(u"area"_s).text(), u"Daerah 1"_s);
        QCOMPARE(station.rowsOn(u"jalan"_s), 1);
    }

    void aLateAnswerOfThePageBeforeIsNotTaken()
    {
        Station station;
        station.openSynced();
        station.choose(u"period"_s, u"2026-09"_s);
        station.settle();
        // A publish makes the menus ask for the page's periods; before they are answered somebody turns the page.
        for (int round = 0; round < 5; ++round) {
            station.window->showPage(u"sekolah"_s);
            station.settle();
            QCOMPARE(station.chip(u"period"_s).text(), u"September 2026"_s);
            Q_EMIT station.monitor().published({u"sekolah"_s});
            station.window->showPage(u"jalan"_s);
            station.settle();
            QCOMPARE(station.chip(u"period"_s).text(), u"September 2026"_s);
            // "jalan" has no September, and no 2026.
            station.chip(u"period"_s).click();
            QVERIFY(station.cell(u"2025-12"_s)->isEnabled());
            QVERIFY(!station.cell(u"2026-09"_s) && !station.cell(u"2025-11"_s)->isEnabled());
            test::openSheet(*station.window, u"period_sheet"_s)->dismiss();
        }
    }

    void aRunIsToldFromItsBeginningToItsEndEachTime()
    {
        Station station;
        station.open();
        station.window->showPage(u"sync"_s);
        const auto *button = station.find<QPushButton>(u"sync_now_button"_s);
        const auto *plan = station.find<QLabel>(u"sync_plan"_s);
        QSignalSpy finished(station.syncing.get(), &sync::SyncService::finished);
        for (int round = 1; round <= 2; ++round) {
            station.source.fail(u"/collections/sekolah/items"_s, fault::stallAfter(300), -1);
            QCOMPARE(button->text(), u"Sync now"_s);
            QVERIFY(!station.status().left.first().startsWith(u"Syncing"_s));
            station.find<QPushButton>(u"sync_now_button"_s)->click();
            QTRY_VERIFY2(station.status().left.first().startsWith(u"Syncing 2 of 3 · "_s),
                         qPrintable(station.status().left.join(u'|')));
            QCOMPARE(button->text(), u"Cancel"_s);
            QCOMPARE(plan->text(), u"Syncing…"_s);
            // The bytes of the page that stalled are told, too.
            QTRY_VERIFY(station.monitor().running().value(u"sekolah"_s).bytes >= 300);
            qint64 bytes = 0;
            for (const sync::Progress &one : station.monitor().running())
                bytes += one.bytes;
            const theme::Formatter format(theme::Language::English, station.workspace->timeZone);
            QCOMPARE(station.status().left.first(), u"Syncing 2 of 3 · "_s + format.bytes(bytes));
            QCOMPARE(finished.size(), round - 1);
            station.find<QPushButton>(u"sync_now_button"_s)->click();
            QTRY_COMPARE(finished.size(), round);
            QCOMPARE(button->text(), u"Sync now"_s);
            QVERIFY(plan->text() != u"Syncing…"_s);
            QTRY_VERIFY(station.monitor().isSettled());
            QVERIFY(!station.status().left.first().startsWith(u"Syncing"_s));
            station.source.mend();
        }
    }

    void anErrorOfOneQuestionGoesWithItsNextAnswer()
    {
        Station station;
        {
            Station other; // a good cache, for later
            other.openSynced();
            other.window.reset();
            other.queries.reset();
            other.syncing.reset();
            QVERIFY(QFile::copy(other.file(), station.folder.filePath(u"good.gpkg"_s)));
        }
        QFile file(station.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'n'));
        file.close();
        station.open(); // and nobody syncs
        QTRY_COMPARE(station.status().tone, theme::Tone::Bad);
        QVERIFY2(station.status().reach.startsWith(u"The data on this device: is not a cache"_s),
                 qPrintable(station.status().reach));
        QVERIFY(QFile::remove(station.file()));
        QVERIFY(QFile::rename(station.folder.filePath(u"good.gpkg"_s), station.file()));
        station.monitor().ask();
        QTRY_VERIFY2(station.status().reach.startsWith(u"From the cache, as of "_s),
                     qPrintable(station.status().reach));
        QVERIFY(station.status().tone != theme::Tone::Bad);
    }

    void theMenuSyncsAndTellsWhatTheProgramIsEachTime()
    {
        Station station;
        station.open();
        QSignalSpy finished(station.syncing.get(), &sync::SyncService::finished);
        const auto pick = [&station](const QString &action) {
            station.find<shell::RailButton>(u"menu"_s)->click();
            const auto *menu = test::openSheet(*station.window, u"client_menu"_s);
            QVERIFY(menu);
            QStringList chosen;
            for (const sheet::Row &row : test::rowsOf(*menu))
                if (row.isChosen)
                    chosen << row.value;
            QCOMPARE(chosen, (QStringList{u"en"_s, u"light"_s}));
            QVERIFY(test::tapValue(*menu, action));
            QTRY_VERIFY(!station.find<sheet::Sheet>(u"client_menu"_s));
        };
        for (int round = 1; round <= 2; ++round) {
            pick(u"sync"_s);
            QTRY_COMPARE(finished.size(), round);
            QCOMPARE(finished.last().first().value<sync::Report>().datasets.size(), 3);
            pick(u"about"_s);
            QCOMPARE(station.window->currentPage(), u"about"_s);
            auto *works = station.find<sheet::ChoiceList>(u"about_works"_s);
            QVERIFY(works && works->isVisible());
            QCOMPARE(works->rows().last().text, u"Batas <b>"_s);
            QCOMPARE(works->rows().last().detail, u"ODbL"_s);
            auto *back = station.find<shell::RoundButton>(u"back"_s);
            QVERIFY(back->isVisible());
            back->click();
            QVERIFY(station.window->currentPage() != u"about"_s);
            QVERIFY(!back->isVisible());
        }
    }

    void railAndBarSayWhereOneIs()
    {
        Station station;
        station.open();
        QCOMPARE(station.window->windowTitle(), u"Uji – Anjungan"_s);
        const QStringList pages{u"sekolah"_s, u"jalan"_s, u"sync"_s};
        const QStringList titles{u"Sekolah"_s, u"Jalan"_s, u"Sync"_s};
        for (const int at : {1, 2, 0, 1, 0}) { // each of them a second time, too
            station.find<shell::RailButton>(u"page_"_s + pages[at])->click();
            QCOMPARE(station.window->currentPage(), pages[at]);
            QCOMPARE(station.window->findChild<shell::TopBar *>()->accessibleName(), titles[at]);
            for (int i = 0; i < pages.size(); ++i) {
                QCOMPARE(station.find<shell::RailButton>(u"page_"_s + pages[i])->isChecked(), i == at);
                const auto *view = station.find<QWidget>(u"view_"_s + pages[i]);
                QCOMPARE(view && view->isVisible(), i == at);
            }
            QCOMPARE(station.chip(u"period"_s).isVisible(), at != 2);
        }
        // By keys, round the corner.
        auto *rail = station.find<QWidget>(u"rail"_s);
        for (const int at : {1, 2, 0}) {
            QTest::keyClick(rail, Qt::Key_Down);
            QCOMPARE(station.window->currentPage(), pages[at]);
        }
        QTest::keyClick(rail, Qt::Key_Up);
        QCOMPARE(station.window->currentPage(), u"sync"_s);
    }
};

ANJUNGAN_TEST(QApplication, BetweenTest)
#include "between_test.moc"
