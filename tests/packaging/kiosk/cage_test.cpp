// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/demo_cache_file.h"
#include "tests/packaging/kiosk/service_stand_in.h"
#include "tests/packaging/kiosk/wall_picture.h"
#include "tests/support/test_main.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <csignal>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

/// What the unit promises from the fault on, and the start itself on a busy machine.
constexpr int cageRestartMs = 30'000 + 15'000;
/// Until the first start is ready, on a busy machine.
constexpr int cageFirstMs = 60'000;

} // namespace

/// The wall as anjungan-kiosk-cage.service runs it, with the built-in demo, on a compositor without a screen of glass.
class CageTest : public QObject
{
    Q_OBJECT

    using Service = test::ServiceStandIn;

    static std::unique_ptr<Service> wall(int outputs = 1)
    {
        QProcessEnvironment environment;
        environment.insert(u"PATH"_s,
                           QFileInfo(QStringLiteral(ANJUNGAN_PROGRAM)).path() + u':' + qEnvironmentVariable("PATH"));
        environment.insert(u"WLR_BACKENDS"_s, u"headless"_s);
        environment.insert(u"WLR_RENDERER"_s, u"pixman"_s);
        environment.insert(u"WLR_LIBINPUT_NO_DEVICES"_s, u"1"_s);
        environment.insert(u"WLR_HEADLESS_OUTPUTS"_s, QString::number(outputs));
        auto service =
            std::make_unique<Service>(test::UnitFile(u"anjungan-kiosk-cage"_s),
                                      QMap<QString, QString>{{u"ANJUNGAN_WORKSPACE"_s, {}},
                                                             {u"ANJUNGAN_CACHE"_s, test::demoCacheFile()},
                                                             {u"ANJUNGAN_LANGUAGE"_s, u"id"_s},
                                                             {u"ANJUNGAN_ARGUMENTS"_s, u"--demo --page ringkasan"_s}},
                                      environment);
        service->start();
        return service;
    }

    /// Runs a client of the compositor: what it printed.
    static QByteArray client(const Service &service, const QString &tool, const QStringList &arguments)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, service.runtimeFolder());
        environment.insert(u"WAYLAND_DISPLAY"_s, u"wayland-0"_s);
        process.setProcessEnvironment(environment);
        process.start(tool, arguments);
        process.waitForFinished(10'000);
        return process.readAllStandardOutput();
    }

    static QImage picture(const Service &service)
    {
        return QImage::fromData(client(service, u"grim"_s, {u"-c"_s, u"-t"_s, u"ppm"_s, u"-"_s}), "ppm");
    }

    /// Waits until the picture is a whole wall of that size; empty, or why not.
    static QString waitForWall(const Service &service, QSize size = {1280, 720})
    {
        QString why;
        const bool isShown = QTest::qWaitFor([&] { return test::isWall(picture(service), size, why); }, 15'000);
        return isShown ? QString() : why;
    }

    /// After `fault`: how long until the wall is ready again, and that there is one of each process.
    static void comesBack(Service &service, const std::function<void()> &fault)
    {
        const int ready = service.readyCount();
        const qint64 before = service.mainProcess(), since = service.now();
        fault();
        QVERIFY2(QTest::qWaitFor([&] { return service.readyCount() > ready; }, cageRestartMs), service.log());
        qInfo("ready again after %lld ms", service.readyAt() - since);
        QVERIFY(service.mainProcess() != before);
        QStringList running = service.running();
        running.sort();
        QCOMPARE(running, (QStringList{u"anjungan"_s, u"cage"_s}));
        QCOMPARE(waitForWall(service), QString());
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &tool : {u"cage"_s, u"grim"_s, u"wlr-randr"_s})
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(tool + u" not installed: the wall below cage is not tested"_s));
    }

    void fillsTheScreenAndSaysThatItIsReady()
    {
        const auto service = wall();
        QVERIFY2(QTest::qWaitFor([&] { return service->readyCount() == 1; }, cageFirstMs), service->log());
        QVERIFY(service->program() != service->mainProcess()); // that is cage
        QCOMPARE(waitForWall(*service), QString());
        QTRY_VERIFY_WITH_TIMEOUT(service->fedCount() > 2, 12'000); // WATCHDOG_PID does not keep it from it
    }

    void comesBackWhenTheProgramOrTheCompositorDies()
    {
        const auto service = wall();
        QTRY_COMPARE_WITH_TIMEOUT(service->readyCount(), 1, cageFirstMs);
        comesBack(*service, [&] { ::kill(static_cast<pid_t>(service->program()), SIGKILL); });
        comesBack(*service, [&] { ::kill(static_cast<pid_t>(service->mainProcess()), SIGKILL); });
        QCOMPARE(service->aborts(), 0);
    }

    void comesBackWhenItHangs()
    {
        const auto service = wall();
        QTRY_COMPARE_WITH_TIMEOUT(service->readyCount(), 1, cageFirstMs);
        comesBack(*service, [&] { ::kill(static_cast<pid_t>(service->program()), SIGSTOP); });
        QCOMPARE(service->aborts(), 1);
    }

    void outlivesAScreenThatGoesAndComes()
    {
        const auto service = wall();
        QTRY_COMPARE_WITH_TIMEOUT(service->readyCount(), 1, cageFirstMs);
        QCOMPARE(waitForWall(*service), QString());
        const qint64 main = service->mainProcess();
        client(*service, u"wlr-randr"_s, {u"--output"_s, u"HEADLESS-1"_s, u"--off"_s});
        QVERIFY(client(*service, u"wlr-randr"_s, {}).contains("Enabled: no"));
        const int fed = service->fedCount();
        QTRY_VERIFY_WITH_TIMEOUT(service->fedCount() > fed + 1, 12'000);
        client(*service, u"wlr-randr"_s,
               {u"--output"_s, u"HEADLESS-1"_s, u"--on"_s, u"--custom-mode"_s, u"1920x1080"_s});
        QCOMPARE(waitForWall(*service, {1920, 1080}), QString());
        client(*service, u"wlr-randr"_s, {u"--output"_s, u"HEADLESS-1"_s, u"--custom-mode"_s, u"800x1280"_s});
        QCOMPARE(waitForWall(*service, {800, 1280}), QString());
        QCOMPARE(service->mainProcess(), main);
        QCOMPARE(service->readyCount(), 1);
    }

    void usesOneOfSeveralScreens()
    {
        const auto service = wall(2);
        QTRY_COMPARE_WITH_TIMEOUT(service->readyCount(), 1, cageFirstMs);
        QCOMPARE(client(*service, u"wlr-randr"_s, {}).count("Enabled: yes"), 1);
        QCOMPARE(waitForWall(*service), QString());
    }

    void waitsWithoutAScreen()
    {
        const auto service = wall(0);
        QVERIFY2(QTest::qWaitFor([&] { return service->readyCount() == 1; }, cageFirstMs), service->log());
        const int fed = service->fedCount();
        QTRY_VERIFY_WITH_TIMEOUT(service->fedCount() > fed + 1, 12'000);
        QCOMPARE(service->readyCount(), 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, CageTest)
#include "cage_test.moc"
