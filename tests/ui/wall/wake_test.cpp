// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/wall/wake.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

const QString screenSaverName = u"org.freedesktop.ScreenSaver"_s;

} // namespace

/// A desktop's screen saver, as far as a wall speaks with it.
class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QStringList asked; ///< who, and why

public Q_SLOTS:
    uint Inhibit(const QString &application, const QString &reason)
    {
        asked << application + u": "_s + reason;
        return static_cast<uint>(asked.size());
    }
};

/// A wall on a desktop's session bus.
class WakeTest : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    FakeScreenSaver m_saver;

    /// The desktop's connection, not the wall's.
    static QDBusConnection desktop() { return QDBusConnection(u"desktop"_s); }

    void begin()
    {
        QVERIFY(QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s)
                    .isConnected());
        QVERIFY(desktop().registerObject(u"/org/freedesktop/ScreenSaver"_s, &m_saver, QDBusConnection::ExportAllSlots));
        QVERIFY(desktop().registerService(screenSaverName));
    }
    static void end() { QDBusConnection::disconnectFromBus(u"desktop"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon not installed: what a wall asks of a desktop is not tested");
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_bus.waitForReadyRead(10'000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed()); // before anything has asked for the bus
    }

    void cleanupTestCase()
    {
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void init() { m_saver.asked.clear(); }
    void cleanup() { end(); }

    void asksADesktopThatIsThere()
    {
        begin();
        const wall::Wake wake;
        QTRY_COMPARE(m_saver.asked, QStringList{u"anjungan: wall display"_s});
    }

    void asksADesktopThatComesLaterOrAnew()
    {
        const wall::Wake wake;
        QVERIFY(QDBusConnection::sessionBus().isConnected());
        begin();
        QTRY_VERIFY(!m_saver.asked.isEmpty());
        end();
        m_saver.asked.clear();
        begin();
        QTRY_VERIFY(!m_saver.asked.isEmpty());
    }
};

ANJUNGAN_TEST(QGuiApplication, WakeTest)
#include "wake_test.moc"
