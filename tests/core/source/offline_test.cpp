// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/device_network.h"
#include "core/source/http_transport.h"
#include "tests/support/fault.h"
#include "tests/support/loopback_server.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
namespace fault = anjungan::test::fault;

/// Whose fault it is that nothing came: this device's, or the source's.
class TestOffline : public QObject
{
    Q_OBJECT

    using Answer = std::expected<Response, SourceError>;

    static Answer get(const QUrl &url, bool isOffline)
    {
        Limits limits;
        limits.idleTimeout = std::chrono::milliseconds(150);
        HttpTransport transport(limits, &QDateTime::currentDateTimeUtc, nullptr,
                                [isOffline](const QUrl &) { return isOffline; });
        return QCoro::waitFor(
            transport.get({.url = url, .accept = "application/json", .validator = {}, .onBytes = {}}, {}));
    }

private Q_SLOTS:
    void linksLeadOutOrNot_data()
    {
        QTest::addColumn<QList<NetworkLink>>("links");
        QTest::addColumn<bool>("isCutOff");
        const NetworkLink loopback{.isRunning = true, .isLoopback = true, .hasAddress = true};
        const NetworkLink wifi{.isRunning = true, .isLoopback = false, .hasAddress = true};
        const NetworkLink unplugged{.isRunning = false, .isLoopback = false, .hasAddress = true};
        const NetworkLink unleased{.isRunning = true, .isLoopback = false, .hasAddress = false};
        QTest::newRow("none") << QList<NetworkLink>{} << true;
        QTest::newRow("loopback alone") << QList{loopback} << true;
        QTest::newRow("no carrier") << QList{loopback, unplugged} << true;
        QTest::newRow("no address yet") << QList{loopback, unleased} << true;
        QTest::newRow("wifi") << QList{loopback, unplugged, wifi} << false;
    }

    void linksLeadOutOrNot()
    {
        QFETCH(QList<NetworkLink>, links);
        QTEST(isCutOff({links.begin(), links.end()}), "isCutOff");
    }

    void anAddressThatADeviceGivesItselfIsNone_data()
    {
        QTest::addColumn<QList<QHostAddress>>("addresses");
        QTest::addColumn<bool>("hasAddress");
        const QHostAddress v4(u"169.254.17.3"_s), v6(u"fe80::1%eth0"_s), leased(u"10.20.1.7"_s),
            global(u"2001:db8::7"_s);
        QTest::newRow("none") << QList<QHostAddress>{} << false;
        QTest::newRow("a cable without DHCP") << QList{v4, v6} << false;
        QTest::newRow("IPv6's own alone") << QList{v6} << false;
        QTest::newRow("leased") << QList{v6, leased} << true;
        QTest::newRow("IPv6") << QList{v4, v6, global} << true;
    }

    void anAddressThatADeviceGivesItselfIsNone()
    {
        QFETCH(QList<QHostAddress>, addresses);
        QFETCH(bool, hasAddress);
        const auto running = QNetworkInterface::IsUp | QNetworkInterface::IsRunning;
        QCOMPARE(linkOf(running, addresses).hasAddress, hasAddress);
        QCOMPARE(isCutOff({linkOf(running, addresses)}), !hasAddress);
        QVERIFY(isCutOff({linkOf(QNetworkInterface::IsUp, addresses)})); // no carrier
        QVERIFY(isCutOff({linkOf(running | QNetworkInterface::IsLoopBack, addresses)}));
    }

    /// Whatever this machine's network is.
    void theDevicesOwnAddressesNeedNone()
    {
        for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"127.9.9.9"_s, u"[::1]"_s, u"a.localhost"_s})
            QVERIFY2(!isDeviceOffline(QUrl(u"http://%1:8080/x"_s.arg(host))), qPrintable(host));
    }

    void whatDidNotComeIsTheDevicesFaultWhereItIsOffline_data()
    {
        QTest::addColumn<fault::Fault>("wrong");
        QTest::addColumn<ErrorKind>("online");
        QTest::addColumn<ErrorKind>("offline");
        QTest::newRow("reset") << fault::reset() << ErrorKind::Unreachable << ErrorKind::Offline;
        QTest::newRow("silent") << fault::silence() << ErrorKind::Timeout << ErrorKind::Offline;
        QTest::newRow("stalled") << fault::stallAfter(5) << ErrorKind::Timeout << ErrorKind::Offline;
        QTest::newRow("cut") << fault::cutAfter(5) << ErrorKind::Cut << ErrorKind::Offline;
        // These answers came over a network, whatever the device says of itself.
        QTest::newRow("408") << fault::status(408) << ErrorKind::Timeout << ErrorKind::Timeout;
        QTest::newRow("502") << fault::status(502) << ErrorKind::ServerFault << ErrorKind::ServerFault;
    }

    void whatDidNotComeIsTheDevicesFaultWhereItIsOffline()
    {
        QFETCH(fault::Fault, wrong);
        test::LoopbackServer server([wrong](const test::HttpRequest &) {
            test::HttpAnswer answer = test::jsonAnswer("{\"some\": \"answer\"}");
            wrong(answer);
            return answer;
        });
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(server.port()));
        for (const bool isOffline : {false, true}) {
            const Answer answer = get(url, isOffline);
            QVERIFY(!answer);
            QTEST(answer.error().kind, isOffline ? "offline" : "online");
            QVERIFY(!anjungan::test::told(answer.error()).isEmpty());
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, TestOffline)
#include "offline_test.moc"
