// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/small_station.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/settings/storage_card.h"
#include "ui/trouble/trouble_bar.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What is wrong stands at the window's top, with a button that does something about it.
class TroublesTest : public QObject
{
    Q_OBJECT

    using Station = test::SmallStation;

private Q_SLOTS:
    void aCacheThatWasMadeAnewIsToldUntilItIsRead()
    {
        Station station;
        station.openSynced();
        const auto *bar = station.window->findChild<trouble::TroubleBar *>();
        QVERIFY(!bar->isVisible());
        station.window->showRenewed(
            message::make<message::Code::Renewed>(u"uji.gpkg.damaged"_s, message::make<message::Code::LedgerSaved>(3)));
        QVERIFY(bar->isVisible());
        QSignalSpy finished(station.syncing.get(), &sync::SyncService::finished);
        station.syncing->syncNow();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(bar->isVisible() && bar->trouble()->what.contains(u"uji.gpkg.damaged"_s));
        QTest::mouseClick(station.find<QPushButton>(u"remedy_understood"_s), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
    }

    void aSourceThatDoesNotAnswerIsToldWithAButtonThatAsksAgain()
    {
        Station station;
        station.openSynced();
        const auto *bar = station.window->findChild<trouble::TroubleBar *>();
        station.source.stop();
        station.clock.pass(std::chrono::hours(1));
        station.syncing->syncNow();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->trouble()->what.startsWith(u"No source answers"_s), qPrintable(bar->trouble()->what));
        QVERIFY(station.find<QPushButton>(u"remedy_show_sync"_s));
        station.source.start();
        QTest::mouseClick(station.find<QPushButton>(u"remedy_try_again"_s), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        QTRY_COMPARE(station.status().reach, u"Connected to the sources"_s);
    }

    void aFullDiskLeadsToWhatThisDeviceKeeps()
    {
        Station station;
        station.openSynced();
        station.window->resize(800, 700); // one column: what is kept is below
        station.window->setTrouble(
            trouble::Trouble{.what = u"Cakram penuh"_s, .remedies = {trouble::Remedy::FreeRoom}});
        QTest::mouseClick(station.find<QPushButton>(u"remedy_free_room"_s), Qt::LeftButton);
        QCOMPARE(station.window->currentPage(), u"settings"_s);
        auto *page = station.find<QScrollArea>(u"view_settings"_s);
        const auto *storage = page->findChild<settings::StorageCard *>();
        QTRY_VERIFY(page->viewport()->rect().contains(storage->mapTo(page->viewport(), QPoint(1, 1))));
    }

    void bundlesAreOneTapAwayFromThePageSync()
    {
        Station station;
        station.openSynced();
        QVERIFY(station.window->showPage(u"sync"_s));
        QTest::mouseClick(station.find<QPushButton>(u"sync_carry_button"_s), Qt::LeftButton);
        QVERIFY(test::openSheet(*station.window, u"carry_sheet"_s));
    }

    /// What was read once is not told again while it lasts, but when it comes back.
    void aTroubleThatWasReadIsQuietUntilItWasOver()
    {
        Station station;
        station.openSynced();
        const auto *bar = station.window->findChild<trouble::TroubleBar *>();
        const trouble::Trouble wrong{.what = u"workspace.json: salah"_s, .remedies = {trouble::Remedy::Understood}};
        station.window->setTrouble(wrong);
        QTest::mouseClick(station.find<QPushButton>(u"remedy_understood"_s), Qt::LeftButton);
        QVERIFY(!bar->isVisible());
        station.window->setTrouble(wrong);
        QVERIFY(!bar->isVisible());
        station.window->setTrouble({});
        station.window->setTrouble(wrong);
        QVERIFY(bar->isVisible());
    }
};

ANJUNGAN_TEST(QApplication, TroublesTest)
#include "troubles_test.moc"
