// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interface_language.h"
#include "app/window/commands.h"
#include "app/window/known_workspaces.h"
#include "app/window/preferences.h"
#include "app/window/window_place.h"
#include "core/store/writer.h"
#include "tests/support/test_main.h"
#include "ui/charts/table/data_table.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail_button.h"
#include "ui/shell/status_bar.h"
#include "ui/wall/wall_notice.h"
#include "ui/wall/wall_window.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How a window begins: its size, its page, its look, and which workspace it takes.
class WindowStartTest : public QObject
{
    Q_OBJECT

    static QByteArray document(const QString &title)
    {
        return uR"({"version": 1, "id": "uji", "title": "%1", "timeZone": "Asia/Jakarta",
                    "sources": [{"id": "s", "type": "ogcapi-features", "url": "http:\/\/127.0.0.1:1\/"}], "datasets": [],
                    "pages": [{"id": "a", "title": "A", "icon": "pin", "panels": []},
                              {"id": "b", "title": "B", "icon": "pin", "panels": []}]})"_s.arg(title)
            .toUtf8();
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }

    static QSettings settings()
    {
        return QSettings(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
    }

    static shell::MainWindow *window()
    {
        for (QWidget *one : QApplication::topLevelWidgets())
            if (auto *shown = qobject_cast<shell::MainWindow *>(one); shown && shown->isVisible())
                return shown;
        return nullptr;
    }

    /// Runs the command, does each step once there is a window, and closes it.
    int run(const app::Arguments &arguments, QList<std::function<void()>> steps)
    {
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            if (!window())
                return;
            if (steps.isEmpty())
                QApplication::closeAllWindows();
            else
                steps.takeFirst()();
        });
        look.start(20ms);
        app::InterfaceLanguage language(u"en"_s);
        return app::runWindow(arguments, language, *qApp);
    }

    /// The same for a wall: the step is done with its window, or with what it shows in place of one.
    int runWall(const app::Arguments &arguments, const std::function<void(QWidget &)> &step)
    {
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&] {
            for (QWidget *one : QApplication::topLevelWidgets())
                if (one->isVisible() &&
                    (qobject_cast<wall::WallWindow *>(one) || qobject_cast<wall::WallNotice *>(one))) {
                    look.stop();
                    step(*one);
                    return QCoreApplication::quit();
                }
        });
        look.start(20ms);
        app::InterfaceLanguage language(u"en"_s);
        return app::runWindow(arguments, language, *qApp);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    app::Arguments m_arguments;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
        m_arguments = {};
        m_arguments.workspace = write(u"w.json"_s, document(u"Berkas"_s));
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
    }

    void itHasItsSizeItsFirstPageAndTheLightLook()
    {
        QSize size;
        QString page, title, card, entry;
        const int code = run(m_arguments, {[&] {
                                 size = window()->size();
                                 page = window()->currentPage();
                                 title = window()->windowTitle();
                                 entry = window()->findChild<shell::RailButton *>(u"page_sync"_s)->text();
                                 auto *bar = window()->findChild<shell::StatusBar *>();
                                 card = bar->grab().toImage().pixelColor(bar->width() / 2, bar->height() - 2).name();
                                 QVERIFY(!window()->isFullScreen());
                                 QCOMPARE(window()->findChild<shell::StatusBar *>()->height(), 34);
                             }});
        QCOMPARE(code, 0);
        QCOMPARE(std::tuple(size, page, title, card, entry),
                 std::tuple(app::firstPlace(QGuiApplication::primaryScreen()->availableGeometry()).normal.size(),
                            u"a"_s, u"Berkas – Anjungan"_s, u"#ffffff"_s, u"Sinkron"_s));
        QVERIFY(!settings().contains(u"theme"_s) && !settings().contains(u"language"_s)); // nobody chose
    }

    void theArgumentsGoBeforeTheSettings()
    {
        settings().setValue(u"theme"_s, u"dark"_s);
        settings().setValue(u"language"_s, u"en"_s);
        settings().setValue(u"sync/metered"_s, u"sync"_s);
        m_arguments.page = u"b"_s;
        m_arguments.scheme = theme::Scheme::Light;
        m_arguments.language = u"id"_s;
        const auto seen = [this] {
            QStringList all;
            run(m_arguments, {[&] {
                    auto *bar = window()->findChild<shell::StatusBar *>();
                    all << window()->currentPage()
                        << bar->grab().toImage().pixelColor(bar->width() / 2, bar->height() - 2).name()
                        << window()->findChild<shell::RailButton *>(u"page_sync"_s)->text();
                }});
            return all;
        };
        QCOMPARE(seen(), (QStringList{u"b"_s, u"#ffffff"_s, u"Sinkron"_s}));
        m_arguments.scheme.reset();
        m_arguments.language.clear();
        m_arguments.page.clear();
        QCOMPARE(seen(), (QStringList{u"a"_s, u"#142031"_s, u"Sync"_s}));
        settings().setValue(u"language"_s, u"xx"_s);
        QCOMPARE(seen()[2], u"Sinkron"_s);
    }

    void aWallIsDarkLargeAndFillsTheScreen()
    {
        m_arguments.kiosk = true;
        m_arguments.scheme = theme::Scheme::Light;
        int seen = 0;
        const int code = runWall(m_arguments, [&seen](QWidget &wall) {
            QCOMPARE(wall.grab().toImage().pixelColor(2, 2).name(), u"#0c1420"_s);
            QVERIFY(wall.isFullScreen());
            QCOMPARE(wall.geometry(), wall.screen()->geometry());
            ++seen;
        });
        QCOMPARE(std::pair(code, seen), std::pair(0, 1));
        QVERIFY(!window());
    }

    void aWallWithoutAWorkspaceSaysSoAndGoesOnTrying()
    {
        app::Arguments none;
        none.kiosk = true;
        int seen = 0;
        const int code = runWall(none, [&seen](QWidget &wall) {
            QVERIFY(qobject_cast<wall::WallNotice *>(&wall));
            ++seen;
        });
        QCOMPARE(std::pair(code, seen), std::pair(0, 1));
        m_arguments.kiosk = true;
        write(u"w.json"_s, "{");
        m_arguments.cache = write(u"bukan.gpkg"_s, "x");
        runWall(m_arguments, [&seen](QWidget &wall) {
            QVERIFY(qobject_cast<wall::WallNotice *>(&wall));
            ++seen;
        });
        QCOMPARE(seen, 2);
    }

    void aWallAndAWindowKeepTheSameData()
    {
        m_arguments.cache.clear();
        const auto known = [] {
            QSettings kept = settings();
            return app::KnownWorkspaces(kept).all();
        };
        // One of the same id and of elsewhere has the usual name.
        const QString others = app::cacheFolder() + u"/uji.gpkg"_s;
        {
            QSettings kept = settings();
            app::KnownWorkspaces(kept).remember({u"https://example.org/uji.json"_s, others, u"Lain"_s});
        }
        m_arguments.kiosk = true;
        runWall(m_arguments, [](QWidget &) {});
        const app::KnownEntry wall = known().value(0);
        QCOMPARE(wall.location, app::canonicalLocation(m_arguments.workspace));
        QVERIFY(wall.cache != others);
        m_arguments.kiosk = false;
        run(m_arguments, {});
        QCOMPARE(known().value(0).cache, wall.cache);
        QCOMPARE(known().size(), 2);
        // A wall without arguments shows what was shown last, also where its file is gone.
        QVERIFY(QFile::remove(m_arguments.workspace));
        app::Arguments none;
        none.kiosk = true;
        int seen = 0;
        runWall(none, [&seen](QWidget &shown) { seen += qobject_cast<wall::WallWindow *>(&shown) ? 1 : 0; });
        QCOMPARE(seen, 1);
    }

    void anotherLanguageKeepsPlaceAndPage()
    {
        QRect before, after;
        QString page, entry;
        run(m_arguments, {[&] {
                              window()->setGeometry(20, 30, 900, 700);
                              before = window()->geometry();
                              window()->showPage(u"b"_s);
                              Q_EMIT window()->languageChosen(u"en"_s);
                          },
                          [] {}, [] {},
                          [&] {
                              after = window()->geometry();
                              page = window()->currentPage();
                              entry = window()->findChild<shell::RailButton *>(u"page_sync"_s)->text();
                          }});
        QCOMPARE(after, before);
        QCOMPARE(std::pair(page, entry), std::pair(u"b"_s, u"Sync"_s));
        QCOMPARE(settings().value(u"language"_s).toString(), u"en"_s);
    }

    void itOpensWhereItWasClosed()
    {
        const QRect wanted(30, 60, 700, 500);
        run(m_arguments, {[&] { window()->setGeometry(wanted); }});
        QRect geometry;
        run(m_arguments, {[&] { geometry = window()->geometry(); }, [] { window()->showMaximized(); }});
        QCOMPARE(geometry, wanted);
        bool isMaximized = false;
        run(m_arguments, {[&] { isMaximized = window()->isMaximized(); }, [] { window()->showFullScreen(); }});
        QVERIFY(isMaximized);
        bool isFull = false;
        run(m_arguments, {[&] { isFull = window()->isFullScreen(); }, [] { window()->showNormal(); }});
        QVERIFY(isFull);
        // A wall goes by none of this, and changes none of it.
        app::Arguments wall = m_arguments;
        wall.kiosk = true;
        runWall(wall, [](QWidget &) {});
        run(m_arguments, {[&] { isFull = window()->isFullScreen(); }});
        QVERIFY(!isFull);
    }

    void anotherLanguageKeepsTheFullScreen()
    {
        bool isFull = false;
        QString entry;
        run(m_arguments, {[] { window()->showFullScreen(); }, [] { Q_EMIT window()->languageChosen(u"en"_s); }, [] {},
                          [&] {
                              isFull = window()->isFullScreen();
                              entry = window()->findChild<shell::RailButton *>(u"page_sync"_s)->text();
                          }});
        QVERIFY(isFull);
        QCOMPARE(entry, u"Sync"_s);
    }

    void theWorkspaceIsTheGivenTheRememberedOrTheKeptOne()
    {
        const auto titleOf = [this](const app::Arguments &arguments) {
            QString title;
            run(arguments, {[&title] { title = window()->windowTitle().section(u' ', 0, 0); }});
            return title;
        };
        app::Arguments nothing;
        QCOMPARE(titleOf(m_arguments), u"Berkas"_s);
        app::Arguments onlyCache;
        onlyCache.cache = m_arguments.cache;
        QCOMPARE(titleOf(onlyCache), u"Berkas"_s); // the one that the cache kept
        // A file is read anew each time, and where it cannot be read the kept one is shown.
        write(u"w.json"_s, document(u"Lain"_s));
        QCOMPARE(titleOf(m_arguments), u"Lain"_s);
        write(u"w.json"_s, "{");
        QCOMPARE(titleOf(m_arguments), u"Lain"_s);
        // What was given is remembered, with its cache.
        write(u"w.json"_s, document(u"Ingat"_s));
        QCOMPARE(titleOf(nothing), u"Ingat"_s);
        app::Arguments noCache;
        noCache.workspace = m_arguments.workspace;
        QCOMPARE(titleOf(noCache), u"Ingat"_s);
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
        QVERIFY2(!QFile::exists(folder + u"/uji.gpkg"_s), qPrintable(folder));
    }
};

ANJUNGAN_TEST(QApplication, WindowStartTest)
#include "window_start_test.moc"
