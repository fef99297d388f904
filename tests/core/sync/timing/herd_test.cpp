// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/many_clients.h"
#include "tests/support/test_main.h"

using namespace anjungan::test;
using namespace std::chrono_literals;

/// Many devices with one source: their automatic requests never cause a burst. tests/bench has the same with ten
/// thousand.
class HerdTest : public QObject
{
    Q_OBJECT

    static constexpr int clients = 2000;

    /// The usual requests per second of that many devices.
    static double usual(const Crowd &crowd)
    {
        return static_cast<double>(crowd.clients) * crowd.datasets / static_cast<double>(crowd.refresh.count());
    }

private Q_SLOTS:
    void anHourLikeAnyOtherIsLevel()
    {
        const Crowd crowd{.clients = clients};
        const Levelness level = levelness(requestsPerSecond(crowd), 0s, 1h, 30s);
        QVERIFY2(std::abs(level.mean / usual(crowd) - 1) < 0.05, qPrintable(QString::number(level.mean)));
        QVERIFY2(level.most < 1.5 * level.mean, qPrintable(QString::number(level.most / level.mean)));
    }

    void aCommonStartIsSpreadAndForgotten()
    {
        const Crowd crowd{.clients = clients, .startTogether = true};
        const auto requests = requestsPerSecond(crowd);
        const Levelness begin = levelness(requests, 0s, 15min, 30s);
        const Levelness after = levelness(requests, 15min, 1h, 30s);
        QVERIFY2(begin.most < 2.5 * usual(crowd), qPrintable(QString::number(begin.most / usual(crowd))));
        QVERIFY2(after.most < 1.6 * usual(crowd), qPrintable(QString::number(after.most / usual(crowd))));
    }

    void anOutageCausesNoBurst()
    {
        const Crowd crowd{.clients = clients, .outage = Crowd::Outage{.from = 20min, .until = 30min}};
        const auto requests = requestsPerSecond(crowd);
        const Levelness meanwhile = levelness(requests, 20min, 30min, 30s);
        const Levelness after = levelness(requests, 30min, 1h, 30s);
        QVERIFY2(meanwhile.most < 2 * usual(crowd), qPrintable(QString::number(meanwhile.most / usual(crowd))));
        QVERIFY2(after.most < 3 * usual(crowd), qPrintable(QString::number(after.most / usual(crowd))));
        const Levelness late = levelness(requests, 45min, 1h, 30s);
        QVERIFY2(late.most < 2 * usual(crowd), qPrintable(QString::number(late.most / usual(crowd))));
    }

    void aNetworkThatReturnsForAllCausesNoBurst()
    {
        const Crowd crowd{.clients = clients,
                          .outage = Crowd::Outage{.from = 20min, .until = 30min, .isOfNetwork = true}};
        const auto requests = requestsPerSecond(crowd);
        const Levelness after = levelness(requests, 30min, 1h, 30s);
        QVERIFY2(after.most < 2.5 * usual(crowd), qPrintable(QString::number(after.most / usual(crowd))));
    }
};

ANJUNGAN_TEST(QCoreApplication, HerdTest)
#include "herd_test.moc"
