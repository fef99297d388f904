// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiet_log.h"
#include "app/service_manager.h"
#include "app/thread_work.h"
#include "app/watchdog.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace anjungan::app;

namespace {

/// A service manager that listens.
class Manager
{
public:
    explicit Manager(const QByteArray &path) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        if (path[0] == '@')
            address.sun_path[0] = '\0';
        const auto size =
            static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
        isBound = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), size) == 0;
        qputenv("NOTIFY_SOCKET", path);
    }
    ~Manager()
    {
        qunsetenv("NOTIFY_SOCKET");
        ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(Manager)

    QByteArray heard() const
    {
        std::array<char, 200> text{};
        const ssize_t size = ::recv(m_socket, text.data(), text.size(), MSG_DONTWAIT);
        return size > 0 ? QByteArray(text.data(), size) : QByteArray();
    }

    bool isBound = false;

private:
    int m_socket;
};

/// A watchdog with everything in the test's hand.
struct Kennel
{
    std::chrono::milliseconds now = 0ms, worked = 0ms;
    int fed = 0, asked = 0;
    bool answers = true;
    Watchdog dog{{.within = 20s,
                  .feed = [this] { ++fed; },
                  .ask =
                      [this](const std::function<void()> &answer) {
                          ++asked;
                          if (answers)
                              answer();
                      },
                  .steady = [this] { return now; },
                  .worked = [this] { return worked; }}};

    int fedWithin(std::chrono::seconds time, bool works = false)
    {
        const int before = fed;
        for (auto step = 0s; step < time; step += 5s) {
            now += 5s;
            if (works)
                worked += 10ms;
            dog.look();
        }
        return fed - before;
    }
};

} // namespace

/// What systemd hears of a wall, and what a log keeps.
class WatchdogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServiceManagerIsTold()
    {
        QVERIFY(!tellServiceManager("READY=1")); // there is none
        const QTemporaryDir folder;
        {
            const Manager manager(folder.filePath(u"notify"_s).toUtf8());
            QVERIFY(manager.isBound);
            QVERIFY(tellServiceManager("READY=1"));
            QCOMPARE(manager.heard(), QByteArray("READY=1"));
        }
        {
            const Manager manager("@anjungan-test-" + QByteArray::number(::getpid()));
            QVERIFY(manager.isBound);
            QVERIFY(tellServiceManager("WATCHDOG=1"));
            QCOMPARE(manager.heard(), QByteArray("WATCHDOG=1"));
        }
        for (const char *wrong : {"", "x", "relative", "/not/there"}) {
            qputenv("NOTIFY_SOCKET", wrong);
            QVERIFY(!tellServiceManager("READY=1"));
        }
        qputenv("NOTIFY_SOCKET", QByteArray(300, '/'));
        QVERIFY(!tellServiceManager("READY=1"));
        qunsetenv("NOTIFY_SOCKET");
    }

    void itsTimeIsReadWhereItIsOurs()
    {
        qunsetenv("WATCHDOG_USEC");
        QVERIFY(!watchdogTime());
        qputenv("WATCHDOG_USEC", "20000000");
        QCOMPARE(watchdogTime(), 20s);
        qputenv("WATCHDOG_PID", QByteArray::number(::getpid()));
        QCOMPARE(watchdogTime(), 20s);
        qputenv("WATCHDOG_PID", "1");
        QVERIFY(!watchdogTime());
        qunsetenv("WATCHDOG_PID");
        for (const char *wrong : {"", "0", "-5", "soon"}) {
            qputenv("WATCHDOG_USEC", wrong);
            QVERIFY(!watchdogTime());
        }
        qunsetenv("WATCHDOG_USEC");
    }

    void whoAnswersIsFed()
    {
        Kennel kennel;
        QCOMPARE(kennel.fedWithin(60s), 12);
    }

    void whoHangsIsNot()
    {
        Kennel kennel;
        kennel.answers = false;
        kennel.fedWithin(15s);
        QCOMPARE(kennel.fedWithin(60s), 0);
        QVERIFY(kennel.asked <= 2); // it is not asked again and again
    }

    void whoWorksIsFedForAWhile()
    {
        Kennel kennel;
        kennel.answers = false;
        QCOMPARE(kennel.fedWithin(300s, true), 60);
        kennel.fedWithin(600s, true);
        QCOMPARE(kennel.fedWithin(60s, true), 0); // an endless loop works too
    }

    void whoIsGoneAnswersNobody()
    {
        std::function<void()> late;
        {
            const Watchdog dog({.within = 20s,
                                .feed = [] {},
                                .ask = [&late](std::function<void()> answer) { late = std::move(answer); },
                                .steady = [] { return 0ms; }});
        }
        QVERIFY(late);
        late();
    }

    void workOfAThreadIsSeen()
    {
        ThreadWork work;
        QCOMPARE(work.used(), 0ms);
        work.follow();
        volatile double sum = 0;
        const auto before = work.used();
        for (int round = 0; round < 200 && work.used() - before < 2ms; ++round)
            for (int at = 0; at < 1'000'000; ++at)
                sum = sum + at;
        QVERIFY(work.used() > before);
    }

    void theSameLineIsWrittenOnce()
    {
        QuietLog log;
        QCOMPARE(log.written(u"10.05 no answer after 30 s"_s, 0s), u"10.05 no answer after 30 s"_s);
        for (int second = 1; second < 3600; ++second)
            QVERIFY(!log.written(u"11.%1 no answer after %2 s"_s.arg(second).arg(second + 4),
                                 std::chrono::seconds(second)));
        const auto again = log.written(u"11.05 no answer after 9 s"_s, 3600s);
        QVERIFY(again && again->contains(u"3599"_s));
        QVERIFY(log.written(u"something else"_s, 10s));
    }

    void aDayIsLessThanAMegabyte()
    {
        QuietLog log;
        qint64 bytes = 0;
        const auto write = [&](int day) {
            for (int line = 0; line < 20'000; ++line) {
                QString text;
                for (int number = line; number > 0; number /= 26)
                    text += QChar(u'a' + number % 26);
                const auto written = log.written(text + QString(2000, u'x'), std::chrono::days(day));
                bytes += written ? written->toUtf8().size() + 1 : 0;
            }
        };
        write(0);
        QVERIFY2(bytes > 800'000 && bytes < 1'000'000, qPrintable(QString::number(bytes)));
        write(1);
        QVERIFY(bytes > 1'600'000 && bytes < 2'000'000);
    }
};

ANJUNGAN_TEST(QCoreApplication, WatchdogTest)
#include "watchdog_test.moc"
