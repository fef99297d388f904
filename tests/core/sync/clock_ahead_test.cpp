// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/scripted_api.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QLocale>

using namespace anjungan;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using sync::Outcome;
using test::ApiHabits;
using test::HttpAnswer;
using test::HttpRequest;
using test::ScriptedApi;

/// A device whose clock stands months ahead of its source's: no time has passed for what is held.
class ClockAheadTest : public QObject
{
    Q_OBJECT

    /// A source that tells its time with each page.
    static ApiHabits habits(int rows, const QDateTime &now)
    {
        const QByteArray date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
        return {.rows = rows, .change = [date](const HttpRequest &, QJsonObject &, HttpAnswer &answer) {
                    answer.setHeader("Date", date);
                }};
    }

private Q_SLOTS:
    void whatIsHeldIsNotPublishedByAClockThatWasSetAhead()
    {
        ScriptedApi api(habits(25, {{2026, 11, 21}, {7, 5}, QTimeZone::UTC}));
        const QDateTime start = api.clock.now();
        api.set(habits(25, start));
        QCOMPARE(api.sync().outcome, Outcome::Published);
        api.set(habits(10, api.clock.now()));
        QCOMPARE(api.sync().outcome, Outcome::Held);
        api.clock.pass(120 * 24h);
        api.set(habits(10, start.addSecs(3LL * 3600)));
        const sync::Observation ahead = api.sync();
        QVERIFY2(ahead.outcome == Outcome::Held, qPrintable(test::told(ahead.error)));
        QCOMPARE(api.rows(), 25);
        // A day later at the source, too.
        api.set(habits(10, start.addDays(2)));
        QCOMPARE(api.sync().outcome, Outcome::Published);
        QCOMPARE(api.rows(), 10);
    }

    void smallLossesOfOneDayAtTheSourceCountTogether()
    {
        ScriptedApi api(habits(25, {{2026, 11, 21}, {7, 5}, QTimeZone::UTC}));
        const QDateTime start = api.clock.now();
        api.set(habits(25, start));
        QCOMPARE(api.sync().outcome, Outcome::Published);
        api.set(habits(22, start.addSecs(3600)));
        QCOMPARE(api.sync().outcome, Outcome::Published);
        api.clock.pass(120 * 24h);
        api.set(habits(19, start.addSecs(2LL * 3600)));
        const sync::Observation ahead = api.sync();
        QCOMPARE(ahead.outcome, Outcome::Held);
        QVERIFY2(test::told(ahead.error).startsWith(u"sync.held_for_steps(19, 25, "_s),
                 qPrintable(test::told(ahead.error)));
        QCOMPARE(api.rows(), 22);
    }

    void aSourceThatStandsAheadReleasesNothing()
    {
        ScriptedApi api(habits(25, {{2026, 11, 21}, {7, 5}, QTimeZone::UTC}));
        QCOMPARE(api.sync().outcome, Outcome::Published);
        api.set(habits(10, api.clock.now()));
        QCOMPARE(api.sync().outcome, Outcome::Held);
        api.set(habits(10, api.clock.now().addDays(120)));
        QCOMPARE(api.sync().outcome, Outcome::Held);
        api.clock.pass(24h);
        QCOMPARE(api.sync().outcome, Outcome::Published);
    }
};

ANJUNGAN_TEST(QCoreApplication, ClockAheadTest)
#include "clock_ahead_test.moc"
