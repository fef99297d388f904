// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

QString found(const QString &tool)
{
    const QString usual = QStandardPaths::findExecutable(tool);
    return usual.isEmpty() ? QStandardPaths::findExecutable(tool, {u"/usr/sbin"_s, u"/sbin"_s}) : usual;
}

/// Into a network of its own, as root there.
QStringList apart()
{
    QStringList arguments{u"--net"_s, u"--mount"_s};
    if (geteuid() != 0)
        arguments << u"--map-root-user"_s;
    return arguments;
}

} // namespace

/// The real Avahi, KDNSSD, module and sheet, on two devices at the ends of one wire.
class NearbyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &tool : {u"avahi-daemon"_s, u"dbus-daemon"_s, u"ip"_s, u"unshare"_s})
            if (found(tool).isEmpty())
                QSKIP(qPrintable(tool + u" not installed: that devices find each other is not tested"_s));
        // A network of its own, and the permission to change it.
        if (QProcess::execute(found(u"unshare"_s), apart() << found(u"ip"_s) << u"link"_s << u"add"_s << u"wire-give"_s
                                                           << u"type"_s << u"veth"_s << u"peer"_s << u"name"_s
                                                           << u"wire-take"_s) != 0)
            QSKIP("no network of its own is permitted: that devices find each other is not tested");
    }

    // What is expected is in nearby_peer.cpp.
    void oneGivesAndTheOtherFindsIt() { run({}); }

    void strangersDoNoHarm()
    {
        if (found(u"avahi-publish"_s).isEmpty())
            QSKIP("avahi-utils not installed: there are no strangers");
        run({u"strangers"_s});
    }

private:
    static void run(const QStringList &others)
    {
        const QTemporaryDir folder;
        QProcess devices;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, environment.value(u"PATH"_s) + u":/usr/sbin:/sbin"_s);
        devices.setProcessEnvironment(environment);
        devices.setProcessChannelMode(QProcess::MergedChannels);
        devices.start(found(u"unshare"_s), apart() << QStringLiteral(ANJUNGAN_DEVICES) << QStringLiteral(ANJUNGAN_PEER)
                                                   << folder.path() << others);
        const bool hasEnded = devices.waitForFinished(60'000);
        const QByteArray said = devices.readAll();
        if (!hasEnded) {
            devices.terminate();
            devices.waitForFinished();
        }
        QVERIFY2(hasEnded && devices.exitStatus() == QProcess::NormalExit && devices.exitCode() == 0, said.constData());
    }
};

ANJUNGAN_TEST(QCoreApplication, NearbyTest)
#include "nearby_test.moc"
