// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/small_station.h"
#include "ui/shell/sync_details.h"
#include "ui/shell/sync_history.h"
#include "ui/shell/sync_order.h"
#include "ui/shell/sync_page.h"
#include "ui/shell/sync_words.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What a data steward finds on the page Sync: what needs work first, what to do, what happened, and a ledger that can
/// be checked.
class StewardTest : public QObject
{
    Q_OBJECT

    using Station = test::SmallStation;

    static QTableView &tableOf(const Station &station)
    {
        return station.find<charts::DataTable>(u"sync_table"_s)->view();
    }

    static QStringList rowsOf(const Station &station)
    {
        QStringList names;
        const QAbstractItemModel *model = tableOf(station).model();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }

    static void press(const Station &station, const QString &name)
    {
        auto *button = station.find<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void whatNeedsWorkStandsFirst()
    {
        workspace::Workspace workspace;
        for (const QString &id : {u"fine"_s, u"never"_s, u"late"_s, u"faulty"_s, u"down"_s, u"held"_s})
            workspace.datasets << workspace::Dataset{
                .id = id, .cadence = workspace::Duration{.days = 1}, .grace = workspace::Duration{.days = 1}};
        const QDateTime now = QDateTime::fromString(u"2026-11-21T07:05:00Z"_s, Qt::ISODate);
        const auto record = [&now](const QString &id, int daysOld) {
            store::DatasetRecord made{.id = id, .state = store::RecordState::Current};
            made.sourceModified = now.addDays(-daysOld);
            made.publishedAt = made.confirmedAt = made.attemptedAt = now;
            made.outcome = sync::Outcome::Unchanged;
            return made;
        };
        store::DatasetRecord faulty = record(u"faulty"_s, 0), down = record(u"down"_s, 0), held = record(u"held"_s, 0);
        faulty.fault = {message::make<message::Code::RowsKeyless>(2)};
        down.outcome = sync::Outcome::SourceDown;
        down.trouble = sync::Outcome::SourceDown;
        down.state = store::RecordState::Failed;
        held.held.emplace();
        QStringList order;
        for (const int at :
             shell::syncOrder(workspace, {record(u"fine"_s, 0), record(u"late"_s, 30), faulty, down, held}, now))
            order << workspace.datasets[at].id;
        QCOMPARE(order, (QStringList{u"held"_s, u"down"_s, u"faulty"_s, u"late"_s, u"never"_s, u"fine"_s}));
    }

    void eachStateSaysWhatToDo()
    {
        const theme::Formatter format(theme::Language::English, QTimeZone("Asia/Jakarta"));
        const QDateTime next = QDateTime::fromString(u"2026-11-21T07:05:00Z"_s, Qt::ISODate);
        const auto advice = [&](sync::Outcome outcome, query::Lateness lateness = query::Lateness::Current) {
            return shell::adviceOn({.id = u"a"_s, .outcome = outcome}, lateness, u"Disdik"_s, next, format);
        };
        for (const auto outcome : {sync::Outcome::SourceDown, sync::Outcome::DeviceOffline, sync::Outcome::Refused,
                                   sync::Outcome::Faulty, sync::Outcome::CacheFault})
            QVERIFY2(advice(outcome).contains(u"14.05"_s) || advice(outcome).contains(u"14:05"_s),
                     qPrintable(advice(outcome)));
        QVERIFY(advice(sync::Outcome::Faulty).contains(u"Disdik"_s));
        QVERIFY(advice(sync::Outcome::Unchanged, query::Lateness::Late).contains(u"Remind Disdik"_s));
        QCOMPARE(advice(sync::Outcome::Unchanged), QString());
    }

    /// A run of one dataset is not told as one of three.
    void theCountsOfARunAreOfThatRun()
    {
        Station station;
        station.openSynced();
        QStringList told;
        connect(&station.monitor(), &shell::SyncMonitor::changed, this,
                [&] { told << station.status().left.join(u'|'); });
        station.syncing->syncNow({u"jalan"_s});
        QTRY_VERIFY(!told.isEmpty() && !station.monitor().isRunning() && station.monitor().isSettled());
        QVERIFY2(told.join(u' ').contains(u"of 1"_s), qPrintable(told.join(u'\n')));
        QVERIFY(!told.join(u' ').contains(u"of 3"_s));
    }

    /// Whoever reads row 2 keeps it while the network is read, and its selection.
    void progressMovesNothing()
    {
        Station station;
        station.openSynced();
        station.window->showPage(u"sync"_s);
        QTableView &view = tableOf(station);
        const QStringList before = rowsOf(station);
        view.selectRow(1);
        int resets = 0;
        connect(view.model(), &QAbstractItemModel::modelReset, this, [&] { resets += station.monitor().isRunning(); });
        QSignalSpy finished(station.syncing.get(), &sync::SyncService::finished);
        station.syncing->syncNow();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(resets, 0);
        QCOMPARE(rowsOf(station), before);
    }

    /// A page that nobody sees is not filled anew by each network read.
    void aHiddenPageRests()
    {
        Station station;
        station.openSynced();
        station.window->showPage(u"sync"_s);
        QTableView &view = tableOf(station);
        station.window->showPage(u"jalan"_s);
        station.settle();
        int changes = 0;
        connect(view.model(), &QAbstractItemModel::modelReset, this, [&] { ++changes; });
        connect(view.model(), &QAbstractItemModel::dataChanged, this, [&] { ++changes; });
        QSignalSpy finished(station.syncing.get(), &sync::SyncService::finished);
        station.syncing->syncNow();
        QTRY_COMPARE(finished.size(), 1);
        station.settle();
        QCOMPARE(changes, 0);
        station.window->showPage(u"sync"_s);
        QVERIFY(changes > 0);
    }

    void theSyncsSoFarComeFromTheLedger()
    {
        Station station;
        station.openSynced();
        QSignalSpy finished(station.syncing.get(), &sync::SyncService::finished);
        station.syncing->syncNow({u"sekolah"_s});
        QTRY_COMPARE(finished.size(), 1);
        station.window->showPage(u"sync"_s);
        station.find<shell::SyncPage>(u"view_sync"_s)->choose(u"sekolah"_s);
        press(station, u"sync_history_button"_s);
        const auto *history = station.find<charts::DataTable>(u"sync_history"_s);
        QVERIFY(history);
        QTRY_COMPARE(history->shownRowCount(), 2);
        const auto &newest = history->table().rows.front();
        QCOMPARE(newest[1].text, u"unchanged"_s);
        QCOMPARE(history->table().rows.back()[1].text, u"published"_s);
        QCOMPARE(history->table().rows.back()[3].text, u"+3"_s);
    }

    void theLedgerIsCheckedByAButton()
    {
        Station station;
        station.openSynced();
        station.window->showPage(u"sync"_s);
        press(station, u"sync_check_button"_s);
        const auto *plan = station.find<QLabel>(u"sync_plan"_s);
        QTRY_VERIFY2(plan->text().startsWith(u"The ledger is whole: 3 entries"_s), qPrintable(plan->text()));
    }

    void aLedgerThatWasChangedIsToldWithItsPlace()
    {
        const theme::Formatter format(theme::Language::English, QTimeZone::utc());
        store::LedgerCheck check{.entries = 12, .misfits = 1};
        check.firstBad = store::LedgerCheck::Misfit{.seq = 7, .dataset = u"sekolah"_s};
        const QString told = shell::ledgerText(check, format);
        QVERIFY2(told.contains(u"entry 7 of sekolah"_s), qPrintable(told));
        check = {.entries = 12, .cut = 3};
        QVERIFY(shell::ledgerText(check, format).contains(u"3 entries are missing"_s));
    }
};

ANJUNGAN_TEST(QApplication, StewardTest)
#include "steward_test.moc"
