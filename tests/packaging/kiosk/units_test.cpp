// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/unit_file.h"
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace anjungan;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QStringList wallUnits{u"anjungan-kiosk-cage"_s, u"anjungan-kiosk-x11"_s};

void writeFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions more = {})
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
    file.setPermissions(file.permissions() | more);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The files of packaging/kiosk, installed into an empty system, as systemd reads them.
class UnitsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root;

    QString path(const QString &name) const { return m_root.filePath(name); }

    /// cmake --install --component kiosk
    void install() const
    {
        QProcess cmake;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DESTDIR"_s, m_root.path());
        cmake.setProcessEnvironment(environment);
        cmake.setWorkingDirectory(m_root.path());
        cmake.start(QStringLiteral(ANJUNGAN_CMAKE),
                    {u"-DCMAKE_INSTALL_PREFIX=/usr"_s, u"-DCMAKE_INSTALL_COMPONENT=kiosk"_s, u"-P"_s,
                     QStringLiteral(ANJUNGAN_BUILD "/packaging/kiosk/cmake_install.cmake")});
        QVERIFY(cmake.waitForFinished(20'000));
        QVERIFY2(cmake.exitCode() == 0, cmake.readAllStandardError());
    }

    test::Finished analyze(const QStringList &arguments) const
    {
        return test::run(u"systemd-analyze"_s, QStringList{u"--root="_s + m_root.path()} + arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        install();
        // What the units name and an empty system lacks.
        for (const QString &program : {u"cage"_s, u"Xorg"_s, u"anjungan"_s, u"sh"_s})
            writeFile(path(u"usr/bin/"_s + program), "#!/bin/true\n", QFileDevice::ExeOwner);
        QFile::link(u"usr/bin"_s, path(u"bin"_s));
        for (const QString &target : {u"basic"_s, u"sysinit"_s, u"shutdown"_s, u"multi-user"_s})
            writeFile(path(u"usr/lib/systemd/system/"_s + target + u".target"_s), "[Unit]\nDescription=target\n");
        writeFile(path(u"usr/lib/systemd/system/system.slice"_s), "[Unit]\nDescription=slice\n");
    }

    void systemdUnderstandsAllOfThem()
    {
        if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty())
            QSKIP("systemd not installed: the units are not verified");
        for (const QString &unit : wallUnits + QStringList{u"anjungan-xorg"_s}) {
            const auto finished = analyze({u"--man=no"_s, u"verify"_s, unit + u".service"_s});
            QCOMPARE(finished.err, QByteArray()); // unknown keys and values are warnings
            QCOMPARE(finished.exitCode, 0);
        }
        const auto users = test::run(u"systemd-sysusers"_s, {u"--root="_s + m_root.path()});
        QVERIFY2(users.exitCode == 0, users.err);
        QVERIFY(readFile(path(u"etc/passwd"_s)).contains("anjungan-kiosk"));
    }

    void whatTheProgramCanReachIsLittle()
    {
        if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty())
            QSKIP("systemd not installed: the units' exposure is not measured");
        for (const QString &unit : wallUnits) {
            const auto finished =
                analyze({u"--offline=yes"_s, u"--threshold=25"_s, u"security"_s, unit + u".service"_s});
            const auto told = QRegularExpression(u"Overall exposure level.*"_s).match(QString::fromUtf8(finished.out));
            qInfo("%s", qPrintable(told.captured().simplified()));
            QVERIFY(told.hasMatch());
            QCOMPARE(finished.exitCode, 0);
        }
    }

    /// A hang of the window or the sync ends in a new start within 30 s.
    void whatHangsIsStartedAgainInTime()
    {
        for (const QString &name : wallUnits) {
            const test::UnitFile unit(name);
            const auto watchdog = unit.seconds(u"WatchdogSec"_s);
            // The program itself gives the sync half of the time before it feeds the watchdog no more (app/watchdog.h).
            const auto longest =
                watchdog + watchdog / 2 + unit.seconds(u"TimeoutAbortSec"_s) + unit.seconds(u"RestartSec"_s);
            QVERIFY(watchdog >= 10s);
            QVERIFY2(longest <= 30s, qPrintable(u"%1 ms"_s.arg(longest.count())));
            QCOMPARE(unit.value(u"Restart"_s), u"always"_s);
            QCOMPARE(unit.value(u"StartLimitIntervalSec"_s), u"0"_s); // it never gives up
            // With Requires= a start that failed over another unit would be the last one.
            QCOMPARE(unit.values(u"Requires"_s) + unit.values(u"BindsTo"_s), QStringList());
        }
    }

    void theProgramIsGivenWhatTheConfigurationSays()
    {
        const QByteArray configuration = readFile(path(u"etc/anjungan/kiosk.conf"_s));
        QMap<QString, QString> variables{{u"ANJUNGAN_WORKSPACE"_s, u"https://example.org/a b.json"_s},
                                         {u"ANJUNGAN_LANGUAGE"_s, u"en"_s},
                                         {u"ANJUNGAN_CACHE"_s, {}},
                                         {u"ANJUNGAN_ARGUMENTS"_s, u"--page  satu"_s}};
        for (const QString &name : variables.keys())
            QVERIFY2(configuration.contains('\n' + name.toUtf8() + '='), qPrintable(name));
        for (const QString &name : wallUnits) {
            const QStringList command = test::UnitFile(name).command(variables);
            QCOMPARE(command.last(6), (QStringList{u"--kiosk"_s, u"--workspace=https://example.org/a b.json"_s,
                                                   u"--cache="_s, u"--lang=en"_s, u"--page"_s, u"satu"_s}));
        }
    }

    void anAdministratorsConfigurationStays()
    {
        writeFile(path(u"etc/anjungan/kiosk.conf"_s), "ANJUNGAN_WORKSPACE=own\n");
        install();
        QCOMPARE(readFile(path(u"etc/anjungan/kiosk.conf"_s)), QByteArray("ANJUNGAN_WORKSPACE=own\n"));
    }
};

ANJUNGAN_TEST(QCoreApplication, UnitsTest)
#include "units_test.moc"
