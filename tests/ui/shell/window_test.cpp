// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_source.h"
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/panels/page_view.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/status_bar.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A person at the window: every page by a click, offline and back, area and period chosen, light and dark. Real
/// source, real cache.
class WindowTest : public QObject
{
    Q_OBJECT

    /// The demo as it runs in the program, all parts of it real.
    struct Station
    {
        Station()
        {
            const auto url = source.start();
            if (!url)
                qFatal("%s", qPrintable(url.error()));
            QFile file(u":/demo/workspace.json"_s);
            if (!file.open(QIODevice::ReadOnly))
                qFatal("the demo is not built in");
            document = file.readAll();
            auto read = workspace::read(document, u"demo"_s);
            if (!read)
                qFatal("%s", qPrintable(test::lineOf(read.error().first())));
            workspace = std::make_shared<workspace::Workspace>(*read);
            workspace->sources.first().url = *url;
            for (workspace::Dataset &dataset : workspace->datasets)
                dataset.refresh = workspace::Duration{.seconds = 1};
        }

        QString file() const { return folder.filePath(u"demo.gpkg"_s); }

        void open(bool startSync = true)
        {
            sync::ServiceParts parts{
                .openCache = [file = file()]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
                    return store::Writer::open(file);
                },
                .makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); }};
            syncing = std::make_unique<sync::SyncService>(*workspace, parts, clock, sync::Options{});
            queries = std::make_unique<query::QueryService>(file(), workspace, [this] { return clock.now(); });
            window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *workspace,
                                                                            .queries = *queries,
                                                                            .theme = theme,
                                                                            .clock = clock,
                                                                            .syncing = syncing.get(),
                                                                            .cacheFile = file(),
                                                                            .language = u"en"_s});
            window->resize(1280, 800);
            window->show();
            if (startSync)
                syncing->start();
        }

        void close()
        {
            window.reset();
            queries.reset();
            syncing.reset();
        }

        void syncOnce()
        {
            open(false);
            QSignalSpy finished(syncing.get(), &sync::SyncService::finished);
            syncing->syncNow();
            QVERIFY(finished.wait(60'000));
            close();
        }

        template<typename T> T *find(const QString &name) const { return window->findChild<T *>(name); }

        QString reach() const { return window->findChild<shell::StatusBar *>()->text().reach; }

        QTemporaryDir folder;
        demo::DemoSource source;
        QByteArray document;
        std::shared_ptr<workspace::Workspace> workspace;
        sync::SystemClock clock;
        theme::Theme theme;
        std::unique_ptr<sync::SyncService> syncing;
        std::unique_ptr<query::QueryService> queries;
        std::unique_ptr<shell::MainWindow> window; ///< goes first
    };

    static void click(QWidget *widget)
    {
        QVERIFY(widget && widget->isVisible());
        QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    }

private Q_SLOTS:
    void everyPageIsOneClickAway()
    {
        Station station;
        station.syncOnce();
        station.open(false);
        for (const workspace::PageSpec &page : std::as_const(station.workspace->pages)) {
            if (page.detail) {
                QVERIFY(!station.find<shell::RailButton>(u"page_"_s + page.id));
                continue;
            }
            click(station.find<shell::RailButton>(u"page_"_s + page.id));
            QCOMPARE(station.window->currentPage(), page.id);
            QTRY_VERIFY_WITH_TIMEOUT(station.window->isSettled(), 60'000);
            const auto *view = station.find<panels::PageView>(u"view_"_s + page.id);
            QVERIFY(view && view->isVisible());
            QCOMPARE(view->panels().size(), static_cast<std::size_t>(page.panels.size()));
        }
        click(station.find<shell::RailButton>(u"page_sync"_s));
        QVERIFY(station.find<QWidget>(u"view_sync"_s)->isVisible());
        QVERIFY(!station.window->showPage(u"nowhere"_s));
    }

    /// Pages refer to their contexts, which are destroyed with the window's members.
    void pagesGoWhileTheirWindowIsStillWhole()
    {
        Station station;
        station.open(false);
        QVERIFY(station.find<panels::PageView>({}));
        const QObject *window = station.window.get();
        QByteArray owner;
        connect(station.find<panels::PageView>({}), &QObject::destroyed, this,
                [&] { owner = window->metaObject()->className(); });
        station.close();
        QCOMPARE(owner, QByteArray(shell::MainWindow::staticMetaObject.className()));
    }

    void saysItsStateBeforeTheFirstAnswer()
    {
        Station station;
        station.open(false);
        QCOMPARE(station.reach(), u"Asking the sources…"_s);
        QVERIFY(!station.window->findChild<shell::StatusBar *>()->text().left.isEmpty());
    }

    void syncsWhileItIsOpenAndSaysSo()
    {
        Station station;
        station.open();
        QTRY_COMPARE_WITH_TIMEOUT(station.reach(), u"Connected to the sources"_s, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(station.window->isSettled(), 60'000);
    }

    void aPanelOfAnExposureAsksAgainOnceItIsComputed()
    {
        Station station;
        station.open(false);
        station.window->showPage(u"bencana"_s);
        QTRY_VERIFY_WITH_TIMEOUT(station.window->isSettled(), 60'000);
        const auto stateOf = [&station] {
            const auto *view = station.find<panels::PageView>(u"view_bencana"_s);
            const auto panel = std::ranges::find(view->panels(), u"terpapar"_s,
                                                 [](const panels::Panel *one) { return one->definition().id; });
            return (*panel)->state();
        };
        QCOMPARE(stateOf(), panels::Panel::State::Empty);
        station.syncing->start();
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(), panels::Panel::State::Ready, 60'000);
    }

    void startsFromTheCacheWithoutItsSourceAndPicksUpWhenItIsBack()
    {
        Station station;
        station.syncOnce();
        const QUrl url = station.workspace->sources.first().url;
        station.source.stop();
        station.open();
        QTRY_VERIFY_WITH_TIMEOUT(station.reach().startsWith(u"No source answers, as of "_s), 60'000);
        for (const workspace::PageSpec &page : std::as_const(station.workspace->pages)) {
            station.window->showPage(page.id);
            QTRY_VERIFY_WITH_TIMEOUT(station.window->isSettled(), 60'000);
        }
        QCOMPARE(station.source.start(static_cast<quint16>(url.port())), url);
        QTRY_COMPARE_WITH_TIMEOUT(station.reach(), u"Connected to the sources"_s, 90'000);
    }

    void anAreaChosenOnOnePageHoldsOnTheNext()
    {
        Station station;
        station.syncOnce();
        station.open(false);
        station.window->showPage(u"bencana"_s);
        QTRY_VERIFY_WITH_TIMEOUT(station.window->isSettled(), 60'000);
        auto *chip = station.find<shell::ChipButton>(u"area_chip"_s);
        click(chip);
        const auto *sheet = test::openSheet(*station.window, u"area_sheet"_s);
        QVERIFY(sheet);
        QCOMPARE(test::rowsOf(*sheet).size(), 34);
        QVERIFY(test::tapText(*sheet, u"Langkat"_s));
        QVERIFY(chip->text().contains(u"Langkat"_s));
        station.window->showPage(u"sekolah"_s);
        QVERIFY(chip->text().contains(u"Langkat"_s));
    }

    void theMenuChangesSchemeAndAsksForALanguage()
    {
        Station station;
        station.open(false);
        QSignalSpy schemes(station.window.get(), &shell::MainWindow::schemeChosen);
        QSignalSpy languages(station.window.get(), &shell::MainWindow::languageChosen);
        click(station.find<shell::RailButton>(u"menu"_s));
        QVERIFY(test::tapValue(*test::openSheet(*station.window, u"client_menu"_s), u"dark"_s));
        click(station.find<shell::RailButton>(u"menu"_s));
        QVERIFY(test::tapValue(*test::openSheet(*station.window, u"client_menu"_s), u"id"_s));
        QCOMPARE(schemes.size(), 1);
        QCOMPARE(languages.first().first().toString(), u"id"_s);
    }

    void aFileThatIsNotACacheIsReportedAndTheWindowStays()
    {
        Station station;
        QFile file(station.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'n'));
        file.close();
        station.open();
        QTRY_VERIFY_WITH_TIMEOUT(station.reach().startsWith(u"The data on this device: is not a cache"_s), 60'000);
        for (const workspace::PageSpec &page : std::as_const(station.workspace->pages))
            QVERIFY(station.window->showPage(page.id));
    }
};

ANJUNGAN_TEST(QApplication, WindowTest)
#include "window_test.moc"
