// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/schedule.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ScheduleTest : public QObject
{
    Q_OBJECT

    test::ManualClock m_clock;

    static workspace::Workspace twoDatasets()
    {
        workspace::Workspace workspace;
        workspace.datasets = {{.id = u"cepat"_s, .refresh = workspace::Duration{.seconds = 60}}, {.id = u"lambat"_s}};
        return workspace;
    }

    Schedule schedule(double random)
    {
        return {twoDatasets(), [random] { return random; }};
    }

    void tried(Schedule &schedule, const QString &id, Outcome outcome)
    {
        schedule.tried({.dataset = id, .outcome = outcome}, m_clock.now());
    }

private Q_SLOTS:
    void whatWasNeverTriedIsDueAtOnce()
    {
        const Schedule fresh = schedule(0.5);
        QCOMPARE(fresh.due(m_clock.now()), (QStringList{u"cepat"_s, u"lambat"_s}));
        QCOMPARE(fresh.untilNext(m_clock.now()), 0ms);
        QVERIFY(!Schedule({}, [] { return 0.0; }).untilNext(m_clock.now()));
    }

    void asksAgainAfterItsOwnRefresh()
    {
        Schedule plan = schedule(0.5);
        tried(plan, u"cepat"_s, Outcome::Unchanged);
        tried(plan, u"lambat"_s, Outcome::Published);
        QVERIFY(plan.due(m_clock.now()).isEmpty());
        QCOMPARE(plan.untilNext(m_clock.now()), 60s);
        m_clock.pass(60s);
        QCOMPARE(plan.due(m_clock.now()), QStringList{u"cepat"_s});
        m_clock.pass(Schedule::defaultRefresh);
        QCOMPARE(plan.due(m_clock.now()).size(), 2);
    }

    void spreadsDevicesByJitter()
    {
        Schedule early = schedule(0);
        Schedule late = schedule(0.999);
        for (Schedule *plan : {&early, &late}) {
            tried(*plan, u"cepat"_s, Outcome::Unchanged);
            tried(*plan, u"lambat"_s, Outcome::Unchanged);
        }
        QCOMPARE(early.untilNext(m_clock.now()), 54s);
        QVERIFY(*late.untilNext(m_clock.now()) > 65s);
    }

    void backsOffAfterFailuresAndForgetsThemAfterASuccess()
    {
        Schedule plan = schedule(0.9999);
        tried(plan, u"cepat"_s, Outcome::Published);
        std::chrono::milliseconds last{0};
        for (int failure = 0; failure < 5; ++failure) {
            tried(plan, u"lambat"_s, Outcome::SourceDown);
            tried(plan, u"cepat"_s, Outcome::Published);
            const auto wait = *plan.untilNext(m_clock.now());
            QVERIFY(wait >= std::min<std::chrono::milliseconds>(last, 60s));
            last = wait;
        }
        for (int failure = 0; failure < 100; ++failure)
            tried(plan, u"lambat"_s, Outcome::SourceDown);
        m_clock.pass(Schedule::defaultRefresh + 1s);
        QVERIFY2(plan.due(m_clock.now()).contains(u"lambat"_s), "never longer than the refresh");
    }

    void wakesOnlyWhatFailed()
    {
        Schedule plan = schedule(0.5);
        tried(plan, u"cepat"_s, Outcome::Unchanged);
        tried(plan, u"lambat"_s, Outcome::DeviceOffline);
        plan.wake(m_clock.now());
        QCOMPARE(plan.due(m_clock.now()), QStringList{u"lambat"_s});
    }

    void aClockThatJumpsBackLeavesNothingUnasked()
    {
        Schedule plan = schedule(0.5);
        tried(plan, u"cepat"_s, Outcome::Unchanged);
        tried(plan, u"lambat"_s, Outcome::Unchanged);
        m_clock.pass(-24h * 365);
        QCOMPARE(plan.due(m_clock.now()).size(), 2);
    }
};

ANJUNGAN_TEST_MAIN(QCoreApplication, ScheduleTest)
#include "schedule_test.moc"
