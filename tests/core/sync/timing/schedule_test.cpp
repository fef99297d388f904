// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/schedule.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The schedule of a device, as plain values.
class ScheduleTest : public QObject
{
    Q_OBJECT

    /// A device with the datasets "cepat" (every minute) and "lambat" (as usual), which draws the numbers it is given.
    struct Device
    {
        explicit Device(double drawn = 0.5)
            : backoff([drawn] { return drawn; }), plan(datasets(), [drawn] { return drawn; })
        {
        }

        static workspace::Workspace datasets()
        {
            workspace::Workspace workspace;
            workspace.datasets = {
                {.id = u"cepat"_s, .source = u"pusat"_s, .refresh = workspace::Duration{.seconds = 60}},
                {.id = u"lambat"_s, .source = u"pusat"_s}};
            return workspace;
        }

        QStringList due() const { return plan.due(backoff, clock.now()); }

        std::chrono::milliseconds untilNext() const
        {
            return std::chrono::milliseconds(clock.now().msecsTo(*plan.next(backoff, clock.now())));
        }

        void tried(const QString &id, Outcome outcome, std::optional<source::ErrorKind> cause = {})
        {
            const Observation seen{.dataset = id, .outcome = outcome, .cause = cause};
            backoff.ended(backoff.begin(u"pusat"_s, id, 15min), seen, clock.now());
            plan.tried(seen, clock.now());
        }

        /// Like a new session.
        void restore(const QString &id, std::chrono::seconds ago, Outcome outcome = Outcome::Unchanged)
        {
            plan.restore(
                {{.dataset = id, .at = clock.now().addSecs(-ago.count()), .outcome = outcome, .isPublished = true}},
                clock.now());
        }

        /// Lets time pass for a device that is awake.
        void pass(std::chrono::seconds time)
        {
            for (; time > 0s; time -= 30s) {
                clock.pass(std::min(time, 30s));
                plan.settle(clock.now());
                backoff.settle(clock.now());
            }
        }

        test::ManualClock clock;
        Backoff backoff;
        Schedule plan;
    };

private Q_SLOTS:
    void whatWasNeverTriedIsDueAtOnce()
    {
        const Device device;
        QCOMPARE(device.due(), (QStringList{u"cepat"_s, u"lambat"_s}));
        QCOMPARE(device.untilNext(), 0ms);
        QVERIFY(!Schedule({}, [] { return 0.0; }).next(device.backoff, device.clock.now()));
    }

    void asksAgainOnceInEachRefresh()
    {
        Device device;
        device.tried(u"cepat"_s, Outcome::Unchanged);
        device.tried(u"lambat"_s, Outcome::Published);
        QHash<QString, int> times;
        for (int minutes = 0; minutes < 120; ++minutes) {
            device.pass(1min);
            for (const QString &id : device.due()) {
                ++times[id];
                device.tried(id, Outcome::Unchanged);
            }
        }
        QVERIFY2(std::abs(times[u"lambat"_s] - 8) <= 1, qPrintable(QString::number(times[u"lambat"_s])));
        QVERIFY2(std::abs(times[u"cepat"_s] - 120) <= 1, qPrintable(QString::number(times[u"cepat"_s])));
    }

    void devicesThatBeginTogetherPartAtOnce()
    {
        QList<QDateTime> moments;
        for (int i = 0; i < 100; ++i) {
            Device device(i / 100.0);
            device.tried(u"lambat"_s, Outcome::Published);
            device.tried(u"cepat"_s, Outcome::Held);
            device.plan.tried({.dataset = u"cepat"_s, .outcome = Outcome::Held}, device.clock.now().addYears(1));
            moments << *device.plan.next(device.backoff, device.clock.now());
        }
        std::ranges::sort(moments);
        // Evenly over one refresh: a hundred devices, nine seconds each.
        for (qsizetype i = 1; i < moments.size(); ++i)
            QVERIFY(std::abs(moments[i - 1].msecsTo(moments[i]) - 9000) <= 1);
    }

    void aFailureIsRetriedAsItsBackoffSays()
    {
        Device device;
        device.tried(u"cepat"_s, Outcome::SourceDown, source::ErrorKind::Unreachable);
        device.tried(u"lambat"_s, Outcome::SourceDown, source::ErrorKind::Unreachable);
        const QDateTime until = device.backoff.hold(u"pusat"_s, u"lambat"_s)->until;
        QCOMPARE(*device.plan.next(device.backoff, device.clock.now()), until);
        device.pass(std::chrono::ceil<std::chrono::seconds>(device.untilNext()));
        QCOMPARE(device.due().size(), 2);
        device.tried(u"lambat"_s, Outcome::Published);
        QCOMPARE(device.due(), QStringList{u"cepat"_s});
    }

    void aFaultThatWillLastWaitsForItsTurnAndLonger()
    {
        Device device(0.999);
        device.tried(u"lambat"_s, Outcome::Published);
        device.tried(u"cepat"_s, Outcome::Faulty, source::ErrorKind::NotFound);
        device.pass(60s);
        QVERIFY(!device.due().contains(u"cepat"_s));
        for (int failures = 0; failures < 10; ++failures)
            device.tried(u"cepat"_s, Outcome::Faulty, source::ErrorKind::NotFound);
        device.pass(45min);
        QVERIFY(!device.due().contains(u"cepat"_s));
        device.pass(20min);
        QVERIFY(device.due().contains(u"cepat"_s));
    }

    void aSourceThatIsDownHoldsBackWhatItWouldBeAskedFor()
    {
        Device device(0.999);
        device.tried(u"lambat"_s, Outcome::Published);
        device.tried(u"cepat"_s, Outcome::SourceDown, source::ErrorKind::Busy);
        for (int failures = 0; failures < 10; ++failures)
            device.tried(u"cepat"_s, Outcome::SourceDown, source::ErrorKind::Busy);
        device.pass(25min);
        QVERIFY(device.due().isEmpty());
    }

    void aRestartRequestsOnlyWhatIsDue()
    {
        Device device;
        device.restore(u"lambat"_s, 1s);
        QCOMPARE(device.due(), QStringList{u"cepat"_s});
        device.tried(u"cepat"_s, Outcome::Unchanged);
        QVERIFY(device.due().isEmpty());
    }

    void whatIsOverdueAtAStartIsSpread()
    {
        for (const double drawn : {0.0, 0.25, 0.75}) {
            Device device(drawn);
            device.plan.restore({{.dataset = u"lambat"_s,
                                  .at = device.clock.now().addDays(-3),
                                  .outcome = Outcome::Unchanged,
                                  .isPublished = true},
                                 {.dataset = u"cepat"_s,
                                  .at = device.clock.now().addDays(-3),
                                  .outcome = Outcome::SourceDown,
                                  .isPublished = true}},
                                device.clock.now());
            QCOMPARE(device.untilNext(), drawn * 60s); // the refresh of what is asked for every minute
            device.tried(u"cepat"_s, Outcome::Unchanged);
            device.plan.tried({.dataset = u"cepat"_s, .outcome = Outcome::Unchanged}, device.clock.now().addYears(1));
            QCOMPARE(device.untilNext(), drawn * std::chrono::milliseconds(Schedule::overdueSpread));
        }
    }

    void unpublishedAndCanceledDatasetsAreDueAtOnce()
    {
        Device device;
        device.plan.restore(
            {{.dataset = u"lambat"_s,
              .at = device.clock.now().addDays(-3),
              .outcome = Outcome::SourceDown,
              .isPublished = false},
             {.dataset = u"cepat"_s, .at = device.clock.now(), .outcome = Outcome::Canceled, .isPublished = true}},
            device.clock.now());
        QCOMPARE(device.due().size(), 2);
    }

    void aNetworkThatIsBackMakesWhatFailedDueSoon()
    {
        Device device;
        device.tried(u"cepat"_s, Outcome::Unchanged);
        for (int failures = 0; failures < 10; ++failures)
            device.tried(u"lambat"_s, Outcome::DeviceOffline, source::ErrorKind::Offline);
        device.plan.tried({.dataset = u"cepat"_s, .outcome = Outcome::Unchanged}, device.clock.now().addYears(1));
        QVERIFY(device.untilNext() > 1min);
        device.backoff.wake(device.clock.now());
        device.plan.wake(device.clock.now());
        QCOMPARE(device.untilNext(), 0.5 * std::chrono::milliseconds(Schedule::overdueSpread));
    }

    void canceledDatasetsWaitForTheirTurnUnlessResumed()
    {
        Device device;
        device.tried(u"cepat"_s, Outcome::Unchanged);
        device.tried(u"lambat"_s, Outcome::Canceled);
        QVERIFY(device.due().isEmpty());
        device.plan.resume();
        QCOMPARE(device.due(), QStringList{u"lambat"_s});
    }

    void aDeviceThatSleptSpreadsWhatItMissed()
    {
        Device device;
        device.tried(u"cepat"_s, Outcome::Unchanged);
        device.tried(u"lambat"_s, Outcome::Unchanged);
        device.plan.settle(device.clock.now());
        device.clock.pass(8h);
        device.plan.settle(device.clock.now());
        QVERIFY(device.due().isEmpty());
        QCOMPARE(device.untilNext(), 30s);
        device.pass(Schedule::overdueSpread);
        QCOMPARE(device.due().size(), 2);
    }

    void aClockThatJumpsBackLeavesNothingUnasked()
    {
        Device device;
        device.tried(u"cepat"_s, Outcome::Unchanged);
        device.tried(u"lambat"_s, Outcome::SourceDown, source::ErrorKind::Unreachable);
        device.clock.pass(-24h * 365);
        device.pass(std::chrono::seconds(workspace::usualRefresh.seconds));
        QCOMPARE(device.due().size(), 2);
    }

    void anAttemptInTheFutureCountsAsNow()
    {
        Device device;
        device.restore(u"lambat"_s, -24h * 365);
        device.tried(u"cepat"_s, Outcome::Unchanged);
        device.plan.tried({.dataset = u"cepat"_s, .outcome = Outcome::Unchanged}, device.clock.now().addYears(1));
        QVERIFY(device.untilNext() <= std::chrono::seconds(workspace::usualRefresh.seconds) * 1.25);
    }
};

ANJUNGAN_TEST(QCoreApplication, ScheduleTest)
#include "schedule_test.moc"
