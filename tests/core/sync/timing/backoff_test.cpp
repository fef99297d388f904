// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/backoff.h"
#include "core/sync/timing/retry_policy.h"
#include "tests/support/manual_clock.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::sync;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using source::ErrorKind;

/// Waits as plain values: how long, for which source or dataset, and what ends them.
class BackoffTest : public QObject
{
    Q_OBJECT

    static constexpr auto refresh = 15min;
    const QString pusat = u"pusat"_s;
    test::ManualClock m_clock;

    Backoff backoff(double drawn) const
    {
        return Backoff([drawn] { return drawn; });
    }

    static Observation failure(ErrorKind kind, std::optional<std::chrono::seconds> retryAfter = {})
    {
        return {.outcome = Outcome::SourceDown, .cause = kind, .retryAfter = retryAfter};
    }

    /// One attempt from its beginning to its end; returns whether its failure concerns the whole source.
    bool tried(Backoff &backoff, const QString &dataset, const Observation &seen)
    {
        return backoff.ended(backoff.begin(pusat, dataset, refresh), seen, m_clock.now());
    }

    std::chrono::milliseconds wait(const Backoff &backoff, const QString &dataset) const
    {
        const auto hold = backoff.hold(pusat, dataset);
        return std::chrono::milliseconds(hold ? m_clock.now().msecsTo(hold->until) : 0);
    }

private Q_SLOTS:
    void doublesUpToItsCap()
    {
        Backoff late = backoff(0.999'999);
        for (const std::chrono::seconds longest : {450s, 900s, 900s, 900s}) {
            tried(late, u"sekolah"_s, failure(ErrorKind::Unreachable));
            QVERIFY(wait(late, u"sekolah"_s) > longest);
            QVERIFY(wait(late, u"sekolah"_s) <= longest + Backoff::least);
        }
        for (int failures = 0; failures < 1000; ++failures)
            tried(late, u"sekolah"_s, failure(ErrorKind::Unreachable));
        QVERIFY(wait(late, u"sekolah"_s) <= 15min + Backoff::least);
    }

    void waitsAreDrawnFromTheWholeWindow()
    {
        Backoff early = backoff(0);
        Backoff middle = backoff(0.5);
        for (int failures = 0; failures < 3; ++failures) {
            tried(early, u"sekolah"_s, failure(ErrorKind::Timeout));
            tried(middle, u"sekolah"_s, failure(ErrorKind::Timeout));
        }
        QCOMPARE(wait(early, u"sekolah"_s), std::chrono::milliseconds(Backoff::least));
        QCOMPARE(wait(middle, u"sekolah"_s), std::chrono::milliseconds(15min + Backoff::least));
    }

    void aShortRefreshRetriesSoon()
    {
        Backoff late = backoff(0.999'999);
        late.ended(late.begin(pusat, u"sekolah"_s, 30s), failure(ErrorKind::Unreachable), m_clock.now());
        QVERIFY(wait(late, u"sekolah"_s) <= 15s + Backoff::least);
    }

    void retryAfterIsNeverUndercut()
    {
        for (const double drawn : {0.0, 0.5, 0.999}) {
            Backoff one = backoff(drawn);
            tried(one, u"sekolah"_s, failure(ErrorKind::Busy, 1h));
            QVERIFY(wait(one, u"sekolah"_s) >= 1h);
            QVERIFY2(wait(one, u"sekolah"_s) <= 1h + 15min + Backoff::least, "nor by much overdone");
        }
        Backoff early = backoff(0);
        Backoff late = backoff(0.999);
        tried(early, u"sekolah"_s, failure(ErrorKind::Busy, 1h));
        tried(late, u"sekolah"_s, failure(ErrorKind::Busy, 1h));
        QVERIFY2(wait(late, u"sekolah"_s) - wait(early, u"sekolah"_s) > 14min, "told the same, they come spread");
    }

    void whatIsOfOneDatasetLeavesTheOthersAlone_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("ofSource");
        using enum ErrorKind;
        for (const ErrorKind kind : {Offline, Unreachable, Timeout, Tls, Redirect, Refused, Busy})
            QTest::newRow(qPrintable(source::kindName(kind))) << kind << true;
        for (const ErrorKind kind : {NotFound, ServerFault, BadRequest, WrongType, Malformed, TooLarge, Cut})
            QTest::newRow(qPrintable(source::kindName(kind))) << kind << false;
    }

    void whatIsOfOneDatasetLeavesTheOthersAlone()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, ofSource);
        Backoff one = backoff(0.5);
        QCOMPARE(tried(one, u"sekolah"_s, failure(kind)), ofSource);
        QVERIFY(wait(one, u"sekolah"_s) > 0ms);
        QCOMPARE(wait(one, u"kabkota"_s) > 0ms, ofSource);
        QVERIFY(!one.hold(u"lain"_s, u"lain"_s));
        QCOMPARE(one.isDoubted(pusat), ofSource);
    }

    void datasetsSideBySideCountATroubleOnce()
    {
        Backoff one = backoff(0.999'999);
        const auto first = one.begin(pusat, u"sekolah"_s, refresh);
        const auto second = one.begin(pusat, u"kabkota"_s, refresh);
        one.ended(first, failure(ErrorKind::Unreachable), m_clock.now());
        one.ended(second, failure(ErrorKind::Unreachable), m_clock.now());
        QCOMPARE(one.waits().size(), 1);
        QCOMPARE(one.waits().first().failures, 1);
        tried(one, u"sekolah"_s, failure(ErrorKind::Unreachable));
        QCOMPARE(one.waits().first().failures, 2);
    }

    void butTheLongestRetryAfterOfThemCounts()
    {
        Backoff one = backoff(0);
        const auto first = one.begin(pusat, u"sekolah"_s, refresh);
        const auto second = one.begin(pusat, u"kabkota"_s, refresh);
        one.ended(first, failure(ErrorKind::Busy, 10s), m_clock.now());
        one.ended(second, failure(ErrorKind::Busy, 1h), m_clock.now());
        QVERIFY(wait(one, u"sekolah"_s) >= 1h);
        QCOMPARE(one.waits().first().failures, 1);
    }

    void oneThatNeverAnswersInTimeDoesNotStopItsNeighbours()
    {
        Backoff one = backoff(0.5);
        const auto slow = one.begin(pusat, u"besar"_s, refresh);
        tried(one, u"sekolah"_s, {.outcome = Outcome::Unchanged});
        QVERIFY(!one.ended(slow, failure(ErrorKind::Timeout), m_clock.now()));
        QVERIFY(wait(one, u"besar"_s) > 0ms);
        QVERIFY(!one.hold(pusat, u"sekolah"_s));
    }

    void aBusySourceGetsNoFurtherRequests()
    {
        Backoff one = backoff(0.5);
        const auto second = one.begin(pusat, u"besar"_s, refresh);
        tried(one, u"sekolah"_s, {.outcome = Outcome::Unchanged});
        QVERIFY(one.ended(second, failure(ErrorKind::Busy), m_clock.now()));
        QVERIFY(wait(one, u"sekolah"_s) > 0ms);
    }

    void aSuccessEndsWhatCameBeforeIt()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Unreachable));
        tried(one, u"sekolah"_s, failure(ErrorKind::NotFound));
        const auto before = one.begin(pusat, u"kabkota"_s, refresh);
        tried(one, u"lain"_s, failure(ErrorKind::Busy, 1h));
        one.ended(before, {.outcome = Outcome::Published}, m_clock.now());
        QVERIFY2(wait(one, u"kabkota"_s) >= 1h, "it began before the source said that it is busy");
        tried(one, u"kabkota"_s, {.outcome = Outcome::Published});
        QVERIFY(!one.hold(pusat, u"kabkota"_s));
        QVERIFY2(one.hold(pusat, u"sekolah"_s), "its own trouble is not over");
        tried(one, u"sekolah"_s, {.outcome = Outcome::Held});
        QVERIFY(one.waits().isEmpty());
    }

    void anAnswerEndsTheDoubtButNotTheCount()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Timeout));
        QVERIFY(one.isDoubted(pusat));
        const auto again = one.begin(pusat, u"sekolah"_s, refresh);
        one.answered(again);
        QVERIFY(!one.isDoubted(pusat));
        one.ended(again, failure(ErrorKind::Timeout), m_clock.now());
        QCOMPARE(one.waits().first().failures, 2);
    }

    void aPersonResetsTheWaits()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Unreachable));
        tried(one, u"kabkota"_s, failure(ErrorKind::Malformed));
        one.forget(pusat, u"sekolah"_s);
        QVERIFY(!one.hold(pusat, u"sekolah"_s));
        QVERIFY(one.hold(pusat, u"kabkota"_s));
        QVERIFY(!one.isDoubted(pusat));
    }

    void anotherNetworkEndsWhatTheOldOneMayBeToBlameFor()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Offline));
        tried(one, u"kabkota"_s, failure(ErrorKind::NotFound));
        one.wake(m_clock.now());
        QCOMPARE(wait(one, u"sekolah"_s), 0ms);
        QVERIFY(wait(one, u"kabkota"_s) > 0ms);
        tried(one, u"lain"_s, failure(ErrorKind::Busy, 1h));
        one.wake(m_clock.now());
        QVERIFY2(wait(one, u"sekolah"_s) >= 1h, "the source asked for it, on any network");
    }

    void aClockPutBackMakesNoWaitLonger()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Busy, 1h));
        const auto before = wait(one, u"sekolah"_s);
        m_clock.pass(-24h * 365);
        one.settle(m_clock.now());
        QCOMPARE(wait(one, u"sekolah"_s), before);
        m_clock.pass(30min);
        one.settle(m_clock.now());
        QCOMPARE(wait(one, u"sekolah"_s), before - 30min);
    }

    void aCanceledAttemptSaysNothing()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Timeout));
        const QList<Wait> waits = one.waits();
        tried(one, u"sekolah"_s, {.outcome = Outcome::Canceled});
        QCOMPARE(one.waits(), waits);
    }

    void continuesFromTheStoredState()
    {
        Backoff one = backoff(0.5);
        tried(one, u"sekolah"_s, failure(ErrorKind::Unreachable));
        tried(one, u"sekolah"_s, failure(ErrorKind::Unreachable));
        Backoff next([] { return 0.5; }, one.waits());
        QCOMPARE(wait(next, u"kabkota"_s), wait(one, u"kabkota"_s));
        QVERIFY(next.isDoubted(pusat));
        tried(next, u"sekolah"_s, failure(ErrorKind::Unreachable));
        QCOMPARE(next.waits().first().failures, 3);
    }
};

ANJUNGAN_TEST(QCoreApplication, BackoffTest)
#include "backoff_test.moc"
