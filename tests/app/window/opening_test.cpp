// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/known_workspaces.h"
#include "app/window/workspace_follow.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "tests/app/window/made_bundle.h"
#include "tests/app/window/one_answer.h"
#include "tests/app/window/opening_steps.h"
#include "tests/support/loopback_source.h"
#include "tests/support/test_main.h"
#include "tests/ui/support/sheet_hand.h"
#include "ui/describe/describe_sheet.h"

#include <QLineEdit>
#include <QPointer>
#include <QProcess>

using namespace anjungan;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// It always opens: without arguments, cache, network or a right workspace there is a page that says why and asks.
class OpeningTest : public test::OpeningSteps
{
    Q_OBJECT

    static QByteArray http(const QByteArray &body)
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

    /// `source`: has one dataset of it, "d"; without one it has none.
    static QByteArray document(const QString &title, const QString &id = u"uji"_s, const QString &source = {})
    {
        const QString datasets =
            source.isEmpty() ? QString() : uR"({"id": "d", "source": "s", "collection": "d", "key": "kode"})"_s;
        return uR"({"version": 1, "id": "%2", "title": "%1", "timeZone": "Asia/Jakarta",
                    "sources": [{"id": "s", "type": "ogcapi-features", "url": "%3"}], "datasets": [%4],
                    "pages": [{"id": "a", "title": "A", "icon": "pin", "panels": []},
                              {"id": "b", "title": "B", "icon": "pin", "panels": []}]})"_s
            .arg(title, id, source.isEmpty() ? u"http://127.0.0.1:1/"_s : source, datasets)
            .toUtf8();
    }

    /// A cache that kept the workspace of that location.
    QString cacheOf(const QString &location, const QByteArray &document) const
    {
        const QString file = m_folder->filePath(u"simpanan.gpkg"_s);
        const auto writer = store::Writer::open(file);
        if (!writer || !(*writer)->saveWorkspace(document, location, QDateTime::currentDateTimeUtc()))
            qFatal("no cache");
        return file;
    }

    /// "bundel.gpkg", of a workspace at that location.
    test::MadeBundle bundle(const QString &location, const QString &title) const
    {
        return test::madeBundle(m_folder->path(), location,
                                [&title](const QString &source) { return document(title, u"uji"_s, source); });
    }

    /// Likewise, of the workspace that the server has from now on; m_arguments open that one.
    test::MadeBundle served(test::OneAnswer &server)
    {
        test::MadeBundle made = bundle(server.url(), u"Berkas"_s);
        server.setAnswer(http(made.document));
        m_arguments.workspace = server.url();
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        return made;
    }

    static qint64 rowsIn(const QString &cache)
    {
        const auto reader = store::Reader::open(cache);
        const auto records = reader ? (*reader)->datasets() : sync::CacheResult<QList<store::DatasetRecord>>();
        return records && records->size() == 1 ? records->first().rows : -1;
    }

    std::unique_ptr<QSettings> settings() const
    {
        return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"anjungan"_s, u"anjungan"_s);
    }

private Q_SLOTS:
    void init() { begin(); }

    void withoutAnythingAPageAsks()
    {
        QVERIFY(run(m_arguments, {{[] { return page() != nullptr; }}}));
        QCOMPARE(m_code, 0);
    }

    void aFileIsOpenedFromThePage()
    {
        const QString file = write(u"w.json"_s, document(u"Berkas"_s));
        QVERIFY(run(m_arguments, {{[] { return page() != nullptr; },
                                   [&] {
                                       page()->findChild<QLineEdit *>(u"start_address"_s)->setText(file);
                                       press(page(), u"start_open"_s);
                                   }},
                                  {[] { return window() && window()->windowTitle().startsWith(u"Berkas"_s); }}}));
        // From now on it opens by itself.
        QVERIFY(run(m_arguments, {{[] { return window() && window()->windowTitle().startsWith(u"Berkas"_s); }}}));
    }

    /// Without any workspace: the address of a source is enough for a page with figures.
    void aDraftOfASourceIsOpenedFromThePage()
    {
        test::LoopbackSource source;
        test::LoopbackCollection points{.id = u"d"_s};
        points.features = test::numberedPoints(50);
        source.put(points);
        const auto sheet = [] { return page() ? page()->findChild<describe::DescribeSheet *>() : nullptr; };
        const auto card = [] { return test::openSheet(*page(), u"describe_sheet"_s); };
        QString file;
        QVERIFY(run(m_arguments,
                    {{[] { return page() != nullptr; },
                      [] { Q_EMIT page()->findChild<sheet::ChoiceList *>(u"start_ways"_s)->chosen(u"source"_s); }},
                     {[&] { return sheet() != nullptr; },
                      [&] {
                          sheet()->findChild<QLineEdit *>(u"describe_address"_s)->setText(source.url().toString());
                          press(sheet(), u"describe_ask"_s);
                      }},
                     {[&] { return sheet()->step() == describe::DescribeSheet::Step::Choosing; },
                      [&] {
                          QVERIFY(test::tapValue(*card(), u"d"_s));
                          press(sheet(), u"describe_propose"_s);
                      }},
                     {[&] { return sheet()->step() == describe::DescribeSheet::Step::Done; },
                      [&] { press(sheet(), u"describe_open"_s); }},
                     {[] { return window() != nullptr; },
                      [&] { file = app::KnownWorkspaces(*settings()).all().first().location; }}}));
        QVERIFY2(QFileInfo(file).fileName().startsWith(u"draf-"_s), qPrintable(file));
    }

    /// The server takes the connection and is silent: the window is there from the cache all the same.
    void anAddressOpensFromTheCacheBeforeItAnswers()
    {
        test::OneAnswer silent({});
        m_arguments.workspace = silent.url();
        m_arguments.cache = cacheOf(silent.url(), document(u"Tersimpan"_s));
        QVERIFY(run(m_arguments, {{[] { return window() && window()->windowTitle().startsWith(u"Tersimpan"_s); }}}));
        // Also without naming the cache, which was remembered.
        m_arguments.cache.clear();
        QVERIFY(run(m_arguments, {{[] { return window() && window()->windowTitle().startsWith(u"Tersimpan"_s); }}}));
    }

    void anUnknownAddressIsTriedUntilItAnswers()
    {
        test::OneAnswer server("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        m_arguments.workspace = server.url();
        QVERIFY(run(m_arguments, {{[] { return !troubleOn(page()).isEmpty(); },
                                   [&] {
                                       server.setAnswer(http(document(u"Jauh"_s)));
                                       press(page(), u"remedy_try_again"_s);
                                   }},
                                  {[] { return window() && window()->windowTitle().startsWith(u"Jauh"_s); }}}));
        QCOMPARE(server.requests, 2);
    }

    void aChangedWorkspaceIsTakenUpInPlace()
    {
        test::OneAnswer server({});
        m_arguments.workspace = server.url();
        m_arguments.cache = cacheOf(server.url(), document(u"Lama"_s));
        server.setAnswer(http(document(u"Baru"_s)));
        m_arguments.page = u"b"_s;
        m_arguments.selection = workspace::Selection::read(u"area=12.07"_s).value();
        QString shownPage, chosen;
        QVERIFY(run(m_arguments, {{[] { return window() && window()->windowTitle().startsWith(u"Baru"_s); },
                                   [&] {
                                       shownPage = window()->currentPage();
                                       chosen = window()->navigation().selection().toText();
                                   }}}));
        QCOMPARE(std::pair(shownPage, chosen), std::pair(u"b"_s, u"area=12.07"_s));
    }

    void aFileThatChangesIsReadAnewAndAMistakeIsToldBesideWhatWasRight()
    {
        m_arguments.workspace = write(u"w.json"_s, document(u"Satu"_s));
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        QVERIFY(run(m_arguments, {{[] { return window() && window()->windowTitle().startsWith(u"Satu"_s); },
                                   [this] { write(u"w.json"_s, document(u"Dua"_s)); }},
                                  {[] { return window() && window()->windowTitle().startsWith(u"Dua"_s); },
                                   [this] { write(u"w.json"_s, "{"); }},
                                  {[] { return !troubleOn(window()).isEmpty(); },
                                   [] { QVERIFY(window()->windowTitle().startsWith(u"Dua"_s)); }},
                                  {[] { return true; }, [this] { write(u"w.json"_s, document(u"Tiga"_s)); }},
                                  {[] { return window() && window()->windowTitle().startsWith(u"Tiga"_s); }},
                                  {[] { return troubleOn(window()).isEmpty(); }}}));
    }

    void aMistakeIsAPageWithItsPlace()
    {
        m_arguments.workspace = write(u"salah.json"_s, "{\"version\": 1}");
        QVERIFY(run(m_arguments, {{[] { return troubleOn(page()).contains(u"salah.json"_s); }}}));
        QCOMPARE(m_code, 0);
    }

    void aFileThatIsNoCacheIsSetAsideByAButton()
    {
        m_arguments.workspace = write(u"w.json"_s, document(u"Berkas"_s));
        m_arguments.cache =
            write(u"c.gpkg"_s, "Ini bukan SQLite, dan cukup panjang untuk dilihat sebagai berkas lain.");
        QVERIFY(run(m_arguments, {{[] { return troubleOn(page()).contains(u"c.gpkg"_s); },
                                   [] { press(page(), u"remedy_set_aside"_s); }},
                                  {[] { return window() != nullptr; }}}));
        QCOMPARE(QDir(m_folder->path()).entryList({u"c.gpkg.set-aside-*"_s}).size(), 1);
    }

    void aBundleOpensOnANewDevice()
    {
        m_arguments.open = bundle(u"https://kantor.example/w.json"_s, u"Bundel"_s).file;
        QString cache;
        QVERIFY(run(m_arguments, {{[] { return window() && window()->windowTitle().startsWith(u"Bundel"_s); }},
                                  {[] { return troubleOn(window()) == u"bundel.gpkg: 1 dataset taken over"_s; },
                                   [&] { cache = app::KnownWorkspaces(*settings()).all().first().cache; }}}));
        QCOMPARE(rowsIn(cache), 50);
    }

    /// The second process hands the file over; the window goes on where it is, with what is newer in the bundle.
    void aBundleIsTakenIntoTheWindowThatIsOpen()
    {
        test::OneAnswer server({});
        const test::MadeBundle taken = served(server);
        QProcess second; // of the same user: it knows what this one has open
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
        second.setProcessEnvironment(environment);
        QPointer<shell::MainWindow> first;
        QVERIFY(run(m_arguments, {{[] { return window() != nullptr; },
                                   [&] {
                                       first = window();
                                       first->showPage(u"b"_s);
                                       second.start(QStringLiteral(ANJUNGAN_PROGRAM), {taken.file});
                                   }},
                                  {[&] { return second.state() == QProcess::NotRunning; }},
                                  {[&] { return troubleOn(first) == u"bundel.gpkg: 1 dataset taken over"_s; },
                                   [&] { QCOMPARE(first->currentPage(), u"b"_s); }}}));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(rowsIn(m_arguments.cache), 50);
    }

    /// It waits for a sync that does not end; that sync ends as the workspace changes.
    void aBundleIsTakenThoughTheWorkspaceChangesMeanwhile()
    {
        const test::OneAnswer silent({});
        const QString file = bundle({}, u"Satu"_s).file;
        m_arguments.workspace = write(u"w.json"_s, document(u"Satu"_s, u"uji"_s, silent.url()));
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        QVERIFY(
            run(m_arguments, {{[&] { return window() != nullptr && silent.requests > 0; }, [&] { handOver(file); }},
                              {[] { return troubleOn(window()).startsWith(u"Taking over"_s); },
                               [this] { write(u"w.json"_s, document(u"Dua"_s, u"uji"_s, u"http://127.0.0.1:1/"_s)); }},
                              {[] {
                                  return window() && window()->windowTitle().startsWith(u"Dua"_s) &&
                                         troubleOn(window()) == u"bundel.gpkg: 1 dataset taken over"_s;
                              }}}));
        QCOMPARE(rowsIn(m_arguments.cache), 50);
    }

    void aBrokenBundleLeavesTheWindowAsItIs()
    {
        test::OneAnswer server({});
        const test::MadeBundle taken = served(server);
        QFile broken(taken.file);
        QVERIFY(broken.open(QIODevice::ReadWrite) && broken.seek(broken.size() / 2) &&
                broken.write(QByteArray(500, 'x')) == 500);
        broken.close();
        QPointer<shell::MainWindow> first;
        QVERIFY(run(m_arguments, {{[] { return window() != nullptr; },
                                   [&] {
                                       first = window();
                                       handOver(taken.file);
                                   }},
                                  {[&] {
                                      return troubleOn(first).contains(u"bundel.gpkg"_s) &&
                                             !troubleOn(first).startsWith(u"Reading"_s);
                                  }}}));
        QVERIFY(m_handing.result());
    }

    void somethingElseIsToldAsSuch()
    {
        m_arguments.open = write(u"catatan.txt"_s, "rapat pukul 14");
        QVERIFY(run(m_arguments, {{[] { return troubleOn(page()).contains(u"catatan.txt"_s); }}}));
    }

    /// The second process hands over and ends; the first goes where the second was asked to.
    void theSecondStartCallsTheFirstWindow()
    {
        m_arguments.workspace = write(u"w.json"_s, document(u"Berkas"_s));
        m_arguments.cache = m_folder->filePath(u"c.gpkg"_s);
        QProcess second;
        QVERIFY(run(
            m_arguments,
            {{[] { return window() != nullptr; },
              [&] {
                  second.start(QStringLiteral(ANJUNGAN_PROGRAM),
                               {u"--workspace"_s, m_arguments.workspace, u"--cache"_s, m_arguments.cache, u"--page"_s,
                                u"b"_s, u"--select"_s, u"area=12.07"_s});
              }},
             {[&] { return second.state() == QProcess::NotRunning && second.exitStatus() == QProcess::NormalExit; }},
             {[] { return window()->currentPage() == u"b"_s; },
              [] { QCOMPARE(window()->navigation().selection().toText(), u"area=12.07"_s); }}}));
        QCOMPARE(second.exitCode(), 0);
    }

    void whatIsHandedOverIsCheckedLikeAnyInput()
    {
        const app::Handover handover{.page = u"b"_s,
                                     .selection = workspace::Selection::read(u"opd=dpupr"_s).value(),
                                     .file = u"/a/b.gpkg"_s,
                                     .activation = u"x"_s};
        QCOMPARE(app::handoverFrom(app::toBytes(handover)), std::optional(handover));
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("[]"), QByteArray("{\"file\": \"../relatif\"}"),
              QByteArray("{\"select\": \"=\"}"), QByteArray("{\"page\": \"") + QByteArray(500, 'p') + "\"}",
              QByteArray(100'000, ' ') + "{}"})
            QVERIFY2(!app::handoverFrom(bytes), bytes.left(40).constData());
    }

    void attemptsBecomeRarerButNeverEnd()
    {
        QCOMPARE(app::waitAfter(1), 5s);
        QCOMPARE(app::waitAfter(2), 10s);
        QCOMPARE(app::waitAfter(100), 10min);
    }
};

ANJUNGAN_TEST(QApplication, OpeningTest)
#include "opening_test.moc"
