// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
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

namespace {

// The slashes are escaped for moc, which takes two of them for a comment.
constexpr auto document = R"({
  "version": 1, "id": "uji", "title": "Uji", "timeZone": "Asia/Jakarta",
  "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1\/"}],
  "datasets": [
    {"id": "wilayah", "source": "s", "collection": "wilayah", "key": "kode"},
    {"id": "sekolah", "source": "s", "collection": "sekolah", "key": "id",
     "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"}},
    {"id": "jalan", "source": "s", "collection": "jalan", "key": "id",
     "area": {"field": "kode", "codes": "kemendagri"}, "period": {"field": "bulan"}}],
  "areas": [{"level": "kabkota", "dataset": "wilayah", "code": "kode", "name": "nama"}],
  "pages": [
    {"id": "sekolah", "title": "Sekolah", "panels": [
      {"id": "sekolah", "type": "table", "title": "Sekolah", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "sekolah", "select": ["id"],
                 "where": [{"field": "kode", "is": "within", "param": "area"}, {"field": "bulan", "is": "=", "param": "period"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]},
    {"id": "jalan", "title": "Jalan", "panels": [
      {"id": "jalan", "type": "table", "title": "Jalan", "at": {"wide": [0, 0, 6, 1], "narrow": [0, 0, 6, 1]},
       "query": {"dataset": "jalan", "select": ["id"],
                 "where": [{"field": "kode", "is": "within", "param": "area"}, {"field": "bulan", "is": "=", "param": "period"}]},
       "columns": [{"field": "id", "title": "Id", "format": "text"}]}]}]
})";

} // namespace

/// What the window says between two settled states, and when something is seen or done for the second time. Real
/// source, real cache, real window.
class BetweenTest : public QObject
{
    Q_OBJECT

    struct Station
    {
        Station()
        {
            auto read = workspace::read(document, u"uji"_s);
            if (!read)
                qFatal("%s", qPrintable(test::lineOf(read.error().first())));
            read->sources.first().url = source.url();
            workspace = std::make_shared<workspace::Workspace>(*read);
            const QStringList none;
            serve(u"wilayah"_s, {{u"12.01"_s, none}, {u"12.02"_s, none}});
            serve(u"sekolah"_s, {{u"12.01"_s, {u"2026-09"_s, u"2026-10"_s}}, {u"12.02"_s, {u"2026-10"_s}}});
            serve(u"jalan"_s, {{u"12.01"_s, {u"2025-12"_s}}, {u"12.02"_s, {u"2025-12"_s}}});
        }

        /// Rows of areas, one for each of their months.
        void serve(const QString &id, const QList<std::pair<QString, QStringList>> &areas)
        {
            test::LoopbackCollection collection;
            collection.id = id;
            for (const auto &[code, months] : areas)
                for (const QString &month : months.isEmpty() ? QStringList{QString()} : months)
                    collection.features.push_back(test::feature(code + month, test::point(98.5, 2),
                                                                {{u"id"_s, QString(code + month)},
                                                                 {u"kode"_s, code},
                                                                 {u"nama"_s, QString(u"Daerah "_s + code.last(1))},
                                                                 {u"bulan"_s, month}}));
            source.put(collection);
        }

        QString file() const { return folder.filePath(u"uji.gpkg"_s); }

        void open()
        {
            const sync::ServiceParts parts{
                .openCache = [file = file()]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
                    return store::Writer::open(file);
                },
                .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
            syncing = std::make_unique<sync::SyncService>(*workspace, parts, clock, sync::Options{});
            queries = std::make_unique<query::QueryService>(file(), workspace, [this] { return clock.now(); });
            window = std::make_unique<shell::MainWindow>(
                shell::WindowParts{.workspace = *workspace,
                                   .queries = *queries,
                                   .theme = theme,
                                   .clock = clock,
                                   .syncing = syncing.get(),
                                   .cacheFile = file(),
                                   .language = u"en"_s,
                                   .attributions = {{.name = u"Batas <b>"_s, .licence = u"ODbL"_s, .use = u"peta"_s}}});
            window->resize(1280, 800);
            window->show();
        }

        void openSynced()
        {
            open();
            QSignalSpy finished(syncing.get(), &sync::SyncService::finished);
            syncing->syncNow();
            QTRY_COMPARE(finished.size(), 1);
            QVERIFY(finished.first().first().value<sync::Report>().allCurrent());
            settle();
        }

        void settle() const { QTRY_VERIFY_WITH_TIMEOUT(window->isSettled(), 30'000); }

        template<typename T> T *find(const QString &name) const { return window->findChild<T *>(name); }
        shell::SyncMonitor &monitor() const { return *window->findChild<shell::SyncMonitor *>(); }
        const shell::StatusText &status() const { return window->findChild<shell::StatusBar *>()->text(); }
        shell::ChipButton &chip(const QString &parameter) const
        {
            return *find<shell::ChipButton>(parameter + u"_chip"_s);
        }

        /// The rows that are seen: a table without any gives way to a note.
        int rowsOn(const QString &page) const
        {
            const auto *view = find<panels::PageView>(u"view_"_s + page);
            auto *table = view->findChild<charts::DataTable *>();
            const bool isEmpty = view->findChild<charts::EmptyNote *>()->isVisible();
            return isEmpty == table->isVisible() ? -1 : isEmpty ? 0 : table->view().model()->rowCount();
        }

        /// The cell of the open sheet for a period.
        sheet::Cell *cell(const QString &period) const { return find<sheet::Cell>(u"period_"_s + period); }

        /// By the sheet, as a person does. A period is chosen by its value.
        void choose(const QString &parameter, const QString &label) const
        {
            chip(parameter).click();
            const auto *sheet = test::openSheet(*window, parameter + u"_sheet"_s);
            QVERIFY(sheet);
            if (sheet->findChild<sheet::ChoiceList *>())
                QVERIFY2(test::tapText(*sheet, label), qPrintable(label));
            else
                QTest::mouseClick(cell(label), Qt::LeftButton);
            QTRY_VERIFY(!window->findChild<sheet::Sheet *>(parameter + u"_sheet"_s));
        }

        QTemporaryDir folder;
        test::LoopbackSource source;
        std::shared_ptr<workspace::Workspace> workspace;
        test::ManualClock clock;
        theme::Theme theme;
        std::unique_ptr<sync::SyncService> syncing;
        std::unique_ptr<query::QueryService> queries;
        std::unique_ptr<shell::MainWindow> window; ///< goes first
    };

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

    void whatMustBeToldIsToldUntilASyncHasEnded()
    {
        Station station;
        station.openSynced();
        station.window->showRemark(message::plain(u"the cache was made anew"_s));
        QCOMPARE(station.status().reach, u"the cache was made anew"_s);
        station.monitor().ask();
        QTRY_VERIFY(station.monitor().isSettled());
        QCOMPARE(station.status().reach, u"the cache was made anew"_s);
        station.syncing->syncNow();
        QTRY_COMPARE(station.status().reach, u"Connected to the sources"_s);
    }
};

ANJUNGAN_TEST(QApplication, BetweenTest)
#include "between_test.moc"
