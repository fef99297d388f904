// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// The real module on a system without Avahi: the address is typed, and the sheet says so.
class WithoutAvahiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is expected is in nearby_peer.cpp.
    void theAddressIsTyped()
    {
        const QTemporaryDir folder;
        QProcess device;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path="_s + folder.filePath(u"none"_s));
        device.setProcessEnvironment(environment);
        device.setProcessChannelMode(QProcess::MergedChannels);
        device.start(QStringLiteral(ANJUNGAN_PEER), {u"alone"_s, folder.path()});
        QVERIFY(device.waitForFinished(30'000));
        const QByteArray said = device.readAll();
        QVERIFY2(device.exitStatus() == QProcess::NormalExit && device.exitCode() == 0, said.constData());
    }
};

ANJUNGAN_TEST(QCoreApplication, WithoutAvahiTest)
#include "without_avahi_test.moc"
