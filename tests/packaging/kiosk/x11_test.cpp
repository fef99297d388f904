// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/demo_cache_file.h"
#include "tests/packaging/kiosk/service_stand_in.h"
#include "tests/packaging/kiosk/wall_picture.h"
#include "tests/packaging/kiosk/x11_server.h"
#include "tests/support/loopback_source.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <csignal>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize x11Screen(1280, 720);
/// What the unit promises from the fault on, and the start itself on a busy machine.
constexpr int x11RestartMs = 30'000 + 15'000;
/// Until the first start is ready, on a busy machine.
constexpr int x11FirstMs = 60'000;

} // namespace

/// The wall as anjungan-kiosk-x11.service runs it, on an X server without a screen of glass.
class X11Test : public QObject
{
    Q_OBJECT

    using Service = test::ServiceStandIn;

    static std::unique_ptr<Service> wall(const test::X11Server &server, const QString &workspace, const QString &cache,
                                         const QString &arguments = {})
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s,
                           QFileInfo(QStringLiteral(ANJUNGAN_PROGRAM)).path() + u':' + qEnvironmentVariable("PATH"));
        environment.insert(u"DISPLAY"_s, server.display());
        environment.remove(u"XAUTHORITY"_s);
        auto service = std::make_unique<Service>(test::UnitFile(u"anjungan-kiosk-x11"_s),
                                                 QMap<QString, QString>{{u"ANJUNGAN_WORKSPACE"_s, workspace},
                                                                        {u"ANJUNGAN_CACHE"_s, cache},
                                                                        {u"ANJUNGAN_LANGUAGE"_s, u"id"_s},
                                                                        {u"ANJUNGAN_ARGUMENTS"_s, arguments}},
                                                 environment);
        service->start();
        return service;
    }

    static QString waitForWall(const test::X11Server &server)
    {
        QString why;
        const bool isShown = QTest::qWaitFor([&] { return test::isWall(server.picture(), x11Screen, why); }, 15'000);
        return isShown ? QString() : why;
    }

    static void comesBack(Service &service, const test::X11Server &server, const std::function<void()> &fault)
    {
        const int ready = service.readyCount();
        const qint64 before = service.mainProcess(), since = service.now();
        fault();
        QVERIFY2(QTest::qWaitFor([&] { return service.readyCount() > ready; }, x11RestartMs), service.log());
        qInfo("ready again after %lld ms", service.readyAt() - since);
        QVERIFY(service.mainProcess() != before);
        QCOMPARE(waitForWall(server), QString());
    }

    /// A page with one large number: how many rows there are.
    static QByteArray document(const QUrl &source)
    {
        return uR"({"version": 1, "id": "uji", "title": "Uji", "timeZone": "Asia/Jakarta",
                    "sources": [{"id": "s", "type": "ogcapi-features", "url": "%1"}],
                    "datasets": [{"id": "pos", "source": "s", "collection": "pos", "key": "kode", "refresh": "PT10S"}],
                    "pages": [{"id": "satu", "title": "Satu", "icon": "home", "panels": [
                        {"id": "jumlah", "type": "figure", "title": "Pos", "value": "n", "format": "integer",
                         "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]},
                         "query": {"dataset": "pos", "measures": [{"id": "n", "by": "count"}]}}]}]})"_s
            .arg(source.toString())
            .toUtf8();
    }

    /// How many figures the large number of that page has; 0: there is none.
    static int figuresOf(const test::X11Server &server)
    {
        constexpr QRect room(60, 160, 900, 80);
        constexpr int bright = 200;
        const QImage picture = server.picture();
        int figures = 0;
        bool wasInk = false; // between two figures there is a column without any
        for (int x = room.left(); x <= room.right(); ++x) {
            bool isInk = false;
            for (int y = room.top(); y <= room.bottom(); ++y)
                isInk = isInk || qGray(picture.pixel(x, y)) > bright;
            figures += isInk && !wasInk ? 1 : 0;
            wasInk = isInk;
        }
        return figures;
    }
    /// What the card says of its source.
    static QImage footOf(const test::X11Server &server) { return server.picture().copy(60, 280, 900, 40); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
            QSKIP("Xvfb not installed: the wall on X11 is not tested");
    }

    void fillsTheScreenWithoutAPointer()
    {
        test::X11Server server(x11Screen);
        QVERIFY(server.start());
        const auto service = wall(server, {}, test::demoCacheFile(), u"--demo"_s);
        QVERIFY2(QTest::qWaitFor([&] { return service->readyCount() == 1; }, x11FirstMs), service->log());
        QCOMPARE(service->program(), service->mainProcess());
        QCOMPARE(waitForWall(server), QString());
        if (server.showsPointer()) // of Xvfb, a cross without a window above it
            QTRY_COMPARE(server.showsPointer(), false);
        QTRY_VERIFY_WITH_TIMEOUT(service->fedCount() > 2, 12'000);
    }

    void comesBackWhenTheProgramOrTheServerDies()
    {
        test::X11Server server(x11Screen);
        QVERIFY(server.start());
        const auto service = wall(server, {}, test::demoCacheFile(), u"--demo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(service->readyCount(), 1, x11FirstMs);
        comesBack(*service, server, [&] { ::kill(static_cast<pid_t>(service->program()), SIGKILL); });
        comesBack(*service, server, [&] {
            server.stop();
            QTRY_COMPARE_WITH_TIMEOUT(service->running(), QStringList(), 5'000); // the program ends by itself
            QVERIFY(server.start());
        });
        QCOMPARE(service->aborts(), 0);
    }

    void comesBackWhenItHangs()
    {
        test::X11Server server(x11Screen);
        QVERIFY(server.start());
        const auto service = wall(server, {}, test::demoCacheFile(), u"--demo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(service->readyCount(), 1, x11FirstMs);
        comesBack(*service, server, [&] { ::kill(static_cast<pid_t>(service->program()), SIGSTOP); });
        QCOMPARE(service->aborts(), 1);
    }

    void showsWhatItHasWhileTheSourceIsAway()
    {
        test::X11Server server(x11Screen);
        QVERIFY(server.start());
        test::LoopbackSource source;
        test::LoopbackCollection rows{.id = u"pos"_s, .features = test::numberedPoints(5)};
        source.put(rows);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"uji.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(document(source.url())) > 0);
        file.close();
        QCOMPARE(test::run(QStringLiteral(ANJUNGAN_PROGRAM),
                           {u"sync"_s, u"--workspace"_s, file.fileName(), u"--cache"_s, folder.filePath(u"uji.gpkg"_s)})
                     .exitCode,
                 0);

        const auto service = wall(server, file.fileName(), folder.filePath(u"uji.gpkg"_s));
        QVERIFY2(QTest::qWaitFor([&] { return service->readyCount() == 1; }, x11FirstMs), service->log());
        QTRY_COMPARE_WITH_TIMEOUT(figuresOf(server), 1, 20'000); // 5
        rows.features = test::numberedPoints(54);
        source.put(rows);
        QTRY_COMPARE_WITH_TIMEOUT(figuresOf(server), 2, 40'000);

        const QImage foot = footOf(server);
        source.fail({}, test::fault::reset(), -1);
        const int asked = source.requestCount();
        QTRY_VERIFY_WITH_TIMEOUT(source.requestCount() >= asked + 2, 60'000);
        source.stop();
        QTRY_VERIFY_WITH_TIMEOUT(footOf(server) != foot, 20'000); // it says that the source does not answer
        const int fed = service->fedCount();
        QTRY_VERIFY_WITH_TIMEOUT(service->fedCount() > fed + 1, 12'000);
        QCOMPARE(figuresOf(server), 2);

        source.mend();
        rows.features = test::numberedPoints(888);
        source.put(rows);
        source.start();
        QTRY_COMPARE_WITH_TIMEOUT(figuresOf(server), 3, 60'000);
        QCOMPARE(service->readyCount(), 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, X11Test)
#include "x11_test.moc"
