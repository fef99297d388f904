// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/judge.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

using sync::Outcome;

namespace {

const QTimeZone jakarta("Asia/Jakarta");

/// "2026-06-07 23:59" in Jakarta.
QDateTime at(const QString &text)
{
    QDateTime time = QDateTime::fromString(text.size() > 10 ? text : text + " 00:00"_L1, u"yyyy-MM-dd HH:mm"_s);
    time.setTimeZone(jakarta);
    return time;
}

/// A monthly dataset with seven days of grace: May 2026 is due on 8 June, 0:00.
workspace::Dataset monthly()
{
    workspace::Dataset dataset;
    dataset.cadence = workspace::Duration::parse(u"P1M");
    dataset.grace = workspace::Duration::parse(u"P7D");
    return dataset;
}

/// A ledger in lines: "TIME new [CLAIM]", "TIME same", "TIME touched", "TIME offline", "TIME down", "TIME held",
/// "TIME faulty"; TIME and CLAIM are written as at() reads them. After "=": the newest period.
QList<Sighting> ledger(const QStringList &lines)
{
    const QHash<QString, Outcome> outcomes{{u"new"_s, Outcome::Published},       {u"same"_s, Outcome::Unchanged},
                                           {u"touched"_s, Outcome::TouchedOnly}, {u"offline"_s, Outcome::DeviceOffline},
                                           {u"down"_s, Outcome::SourceDown},     {u"held"_s, Outcome::Held},
                                           {u"faulty"_s, Outcome::Faulty}};
    QList<Sighting> sightings;
    for (const QString &line : lines) {
        const QStringList halves = line.split(u'=');
        const QString words = halves[0].trimmed();
        Sighting one{.seq = sightings.size() + 1, .at = at(words.first(16)), .period = halves.value(1).trimmed()};
        const QString rest = words.mid(17);
        one.outcome = outcomes.value(rest.section(u' ', 0, 0), Outcome::Canceled);
        one.isNew = one.outcome == Outcome::Published;
        if (const QString claim = rest.section(u' ', 1); !claim.isEmpty())
            one.sourceModified = at(claim);
        sightings << one;
    }
    return sightings;
}

Verdict judgeMay(const QStringList &lines, const QString &now, bool byPeriod = false)
{
    QList<Promise> promises = promisesBefore(monthly(), jakarta, at(u"2026-06-01"_s), 1);
    return judge(promises, ledger(lines), byPeriod, at(now)).first();
}

} // namespace

/// The rules of docs/compliance.md.
class JudgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneVerdict_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("now");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<Why>("why");
        QTest::addColumn<int>("days");
        const auto add = [](const char *name, const QStringList &lines, const char *now, Kind kind, Why why,
                            int days = 0) {
            QTest::newRow(name) << lines << QString::fromLatin1(now) << kind << why << days;
        };
        const QString april = u"2026-04-20 08:00 new 2026-04-20 07:00"_s;
        add("before it is due", {april, u"2026-06-05 08:00 same"_s}, "2026-06-05 09:00", Kind::Due, Why::None);
        add("in time", {april, u"2026-06-01 08:00 same"_s, u"2026-06-06 08:00 new"_s}, "2026-06-10", Kind::OnTime,
            Why::None);
        add("in time, during the period", {april, u"2026-05-01 08:00 same"_s, u"2026-05-28 08:00 new"_s}, "2026-06-10",
            Kind::OnTime, Why::None);
        add("a second before the due time", {april, u"2026-06-07 23:59 new"_s}, "2026-06-10", Kind::OnTime, Why::None);
        add("at the due time", {april, u"2026-06-07 23:00 same"_s, u"2026-06-08 00:00 new"_s}, "2026-06-10",
            Kind::Unproven, Why::NotAsked);
        add("late", {april, u"2026-06-08 08:00 same"_s, u"2026-06-12 08:00 new"_s}, "2026-06-20", Kind::Late,
            Why::Agency);
        add("late by the claim", {april, u"2026-06-08 08:00 same"_s, u"2026-06-14 08:00 new 2026-06-13 09:00"_s},
            "2026-06-20", Kind::Late, Why::Agency, 5);
        add("a claim that was refuted", {april, u"2026-06-10 08:00 same"_s, u"2026-06-14 08:00 new 2026-06-06 09:00"_s},
            "2026-06-20", Kind::Late, Why::Agency, 2);
        add("has not come", {april, u"2026-06-22 08:00 same"_s}, "2026-08-20", Kind::Delinquent, Why::Agency, 14);
        add("nobody asked", {april, u"2026-06-05 08:00 same"_s}, "2026-08-20", Kind::Unproven, Why::NotAsked);
        add("offline",
            {april, u"2026-06-05 08:00 same"_s, u"2026-06-09 08:00 offline"_s, u"2026-06-12 08:00 offline"_s},
            "2026-06-20", Kind::Unproven, Why::DeviceOffline);
        add("offline, then it was there",
            {april, u"2026-06-05 08:00 same"_s, u"2026-06-09 08:00 offline"_s, u"2026-06-12 08:00 new"_s}, "2026-06-20",
            Kind::Unproven, Why::DeviceOffline);
        add("silent, then it was there",
            {april, u"2026-06-05 08:00 same"_s, u"2026-06-07 08:00 down"_s, u"2026-06-09 08:00 down"_s,
             u"2026-06-10 06:02 new 2026-06-06 08:14"_s},
            "2026-06-20", Kind::Unproven, Why::SourceSilent);
        add("silent, then it was not there",
            {april, u"2026-06-05 08:00 same"_s, u"2026-06-09 08:00 down"_s, u"2026-06-10 08:00 same"_s}, "2026-06-20",
            Kind::Delinquent, Why::Agency, 2);
        add("touched only", {april, u"2026-06-03 08:00 touched"_s, u"2026-06-15 08:00 same"_s}, "2026-06-20",
            Kind::Delinquent, Why::TouchedOnly, 7);
        add("touched, then late",
            {april, u"2026-06-03 08:00 touched"_s, u"2026-06-10 08:00 same"_s, u"2026-06-11 08:00 new"_s}, "2026-06-20",
            Kind::Late, Why::TouchedOnly, 2);
        add("held", {april, u"2026-06-06 08:00 held"_s, u"2026-06-09 08:00 held"_s}, "2026-06-20", Kind::Unproven,
            Why::Held);
        add("held, then published", {april, u"2026-06-06 08:00 held"_s, u"2026-06-09 08:00 new"_s}, "2026-06-20",
            Kind::Unproven, Why::Held);
        add("faulty", {april, u"2026-06-09 08:00 faulty"_s}, "2026-06-20", Kind::Unproven, Why::Faulty);
        add("no ledger", {}, "2026-06-20", Kind::Unproven, Why::NotAsked);
        add("first asked too late", {u"2026-06-20 08:00 new 2026-06-06 08:00"_s}, "2026-06-21", Kind::Unproven,
            Why::NotAsked);
        add("first asked in time", {u"2026-06-07 08:00 new 2026-06-06 08:00"_s}, "2026-06-21", Kind::OnTime, Why::None);
        add("first asked, and old by its own claim", {u"2026-06-20 08:00 new 2026-04-20 07:00"_s}, "2026-06-21",
            Kind::Delinquent, Why::Agency, 12);
        add("a claim in the future", {april, u"2026-06-08 08:00 same"_s, u"2026-06-09 08:00 new 2027-01-01 00:00"_s},
            "2026-06-20", Kind::Late, Why::Agency);
        add("the clock jumped ahead and back",
            {april, u"2026-06-05 08:00 same"_s, u"2027-06-05 08:00 same"_s, u"2026-06-06 08:00 same"_s}, "2026-06-07",
            Kind::Due, Why::None);
        add("asked only by a clock that was ahead",
            {april, u"2026-06-05 08:00 same"_s, u"2026-06-30 08:00 same"_s, u"2026-06-06 08:00 same"_s,
             u"2026-06-07 08:00 same"_s},
            "2026-06-20", Kind::Unproven, Why::NotAsked);
        add("new content by a clock that was ahead",
            {april, u"2026-06-05 08:00 same"_s, u"2026-06-30 08:00 new"_s, u"2026-06-06 08:00 same"_s,
             u"2026-06-09 08:00 same"_s},
            "2026-06-20", Kind::OnTime, Why::None);
    }

    void oneVerdict()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, now);
        QFETCH(Kind, kind);
        QFETCH(Why, why);
        QFETCH(int, days);
        const Verdict verdict = judgeMay(lines, now);
        QCOMPARE(int(verdict.kind), int(kind));
        QCOMPARE(int(verdict.why), int(why));
        QCOMPARE(verdict.daysLate(), days);
    }

    void byPeriodTheContentCounts()
    {
        const QString april = u"2026-05-03 08:00 new =2026-04"_s;
        const QString corrected = u"2026-06-06 08:00 new =2026-04"_s; // new rows, but not of May
        QCOMPARE(int(judgeMay({april, corrected}, u"2026-06-07"_s, true).kind), int(Kind::Due));
        QCOMPARE(int(judgeMay({april, corrected, u"2026-06-07 08:00 new =2026-05"_s}, u"2026-06-20"_s, true).kind),
                 int(Kind::OnTime));
        const Verdict missing =
            judgeMay({april, corrected, u"2026-06-18 08:00 same =2026-04"_s}, u"2026-06-20"_s, true);
        QCOMPARE(int(missing.kind), int(Kind::Delinquent));
        QCOMPARE(missing.daysLate(), 10);
        // June contains May.
        QCOMPARE(int(judgeMay({april, u"2026-06-07 08:00 new =2026-06"_s}, u"2026-06-20"_s, true).kind),
                 int(Kind::OnTime));
    }

    void theEvidenceIsNamed()
    {
        const Verdict verdict =
            judgeMay({u"2026-04-20 08:00 new"_s, u"2026-06-05 08:00 same"_s, u"2026-06-06 08:00 down"_s,
                      u"2026-06-08 08:00 down"_s, u"2026-06-09 08:00 offline"_s, u"2026-06-09 09:00 down"_s,
                      u"2026-06-10 06:02 new 2026-06-06 08:14"_s, u"2026-06-12 06:02 same"_s},
                     u"2026-06-20"_s);
        QCOMPARE(int(verdict.kind), int(Kind::Unproven));
        QCOMPARE(verdict.seen, at(u"2026-06-10 06:02"_s));
        QCOMPARE(verdict.without, at(u"2026-06-05 08:00"_s));
        QCOMPARE(verdict.claimed, at(u"2026-06-06 08:14"_s));
        QCOMPARE(verdict.silences.size(), 3);
        QCOMPARE(verdict.silences[0],
                 (Silence{Why::SourceSilent, at(u"2026-06-06 08:00"_s), at(u"2026-06-08 08:00"_s), 2, 3}));
        QCOMPARE(verdict.entries, (QList<qint64>{2, 3, 5, 6, 7}));
    }

    /// Who delivers every month five days too late is late every month: no delivery counts twice.
    void noDeliveryCountsTwice()
    {
        QStringList lines{u"2026-01-20 08:00 new"_s};
        for (const char *month : {"02", "03", "04", "05", "06"}) {
            lines << u"2026-%1-08 08:00 same"_s.arg(QLatin1String(month))
                  << u"2026-%1-13 08:00 new"_s.arg(QLatin1String(month));
        }
        const auto verdicts = judge(promisesBefore(monthly(), jakarta, at(u"2026-06-14"_s), 6), ledger(lines), false,
                                    at(u"2026-06-14"_s));
        QCOMPARE(int(verdicts[0].kind), int(Kind::Unproven)); // December: nobody had asked by then
        for (qsizetype month = 1; month < verdicts.size(); ++month)
            QCOMPARE(int(verdicts[month].kind), int(Kind::Late));
    }

    /// One delivery after months of nothing has what was missing.
    void oneDeliveryEndsSeveralDelays()
    {
        const QStringList lines{u"2026-01-20 08:00 new"_s, u"2026-05-20 08:00 same"_s, u"2026-05-21 08:00 new"_s};
        const auto verdicts = judge(promisesBefore(monthly(), jakarta, at(u"2026-05-22"_s), 4), ledger(lines), false,
                                    at(u"2026-05-22"_s));
        QCOMPARE(int(verdicts[0].kind), int(Kind::OnTime));
        for (qsizetype month = 1; month < 4; ++month)
            QCOMPARE(int(verdicts[month].kind), int(Kind::Late));
        QCOMPARE(verdicts[1].daysLate(), 73); // February, due on 8 March
    }

    void whoDeliversDailyIsOnTime()
    {
        QStringList lines;
        for (QDate day(2026, 1, 1); day < QDate(2026, 6, 14); day = day.addDays(1))
            lines << day.toString(Qt::ISODate) + u" 08:00 new"_s;
        for (const Verdict &verdict : judge(promisesBefore(monthly(), jakarta, at(u"2026-06-14"_s), 5), ledger(lines),
                                            false, at(u"2026-06-14"_s)))
            QCOMPARE(int(verdict.kind), int(Kind::OnTime));
    }

    /// For ledgers at random: that time passes makes nobody late, nor do requests without an answer; and what was
    /// proven stays so, whatever is seen later.
    void onlyAnswersProve()
    {
        QRandomGenerator random(test::printedSeed());
        for (int round = 0; round < 100; ++round) {
            const bool byPeriod = random.bounded(2) == 1;
            QList<Sighting> sightings = atRandom(random);
            const QDateTime now = sightings.last().at.addSecs(60);
            const QList<Promise> promises = promisesBefore(monthly(), jakarta, now, 6);
            const QList<Verdict> first = judge(promises, sightings, byPeriod, now);
            checkNotWorse(first, judge(promises, sightings, byPeriod, now.addDays(random.bounded(400))));
            if (QTest::currentTestFailed())
                return;
            for (int more = random.bounded(20); more > 0; --more)
                sightings << Sighting{.seq = sightings.size() + 1,
                                      .at = sightings.last().at.addSecs(random.bounded(5 * 86400)),
                                      .outcome = random.bounded(2) == 0 ? Outcome::DeviceOffline : Outcome::SourceDown};
            const QList<Verdict> second = judge(promises, sightings, byPeriod, sightings.last().at.addSecs(60));
            checkNotWorse(first, second);
            append(random, sightings, 30);
            checkProvenStays(second, judge(promises, sightings, byPeriod, sightings.last().at.addSecs(60)));
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static bool isAgainst(Kind kind) { return kind == Kind::Late || kind == Kind::Delinquent; }

    static void append(QRandomGenerator &random, QList<Sighting> &sightings, int count)
    {
        QDateTime time = sightings.isEmpty() ? at(u"2026-01-01"_s) : sightings.last().at;
        QString period = sightings.isEmpty() ? u"2025-12"_s : sightings.last().period;
        for (; count > 0; --count) {
            time = time.addSecs(1 + random.bounded(6 * 86400));
            Sighting one{.seq = sightings.size() + 1, .at = time, .outcome = Outcome(random.bounded(10))};
            one.isNew = one.outcome == Outcome::Published;
            if (one.isNew && random.bounded(2) == 0)
                period = time.addMonths(-1).date().toString(u"yyyy-MM"_s);
            one.period = period;
            if (one.isNew && random.bounded(2) == 0)
                one.sourceModified = time.addSecs(random.bounded(40 * 86400) - 35 * 86400);
            sightings << one;
        }
    }

    static QList<Sighting> atRandom(QRandomGenerator &random)
    {
        QList<Sighting> sightings;
        append(random, sightings, 1 + random.bounded(60));
        return sightings;
    }

    static void checkNotWorse(const QList<Verdict> &before, const QList<Verdict> &after)
    {
        for (qsizetype at = 0; at < before.size(); ++at) {
            QCOMPARE(isAgainst(after[at].kind), isAgainst(before[at].kind));
            QCOMPARE(after[at].kind == Kind::OnTime, before[at].kind == Kind::OnTime);
        }
    }

    static void checkProvenStays(const QList<Verdict> &before, const QList<Verdict> &after)
    {
        for (qsizetype at = 0; at < before.size(); ++at) {
            const Kind was = before[at].kind, is = after[at].kind;
            if (was == Kind::OnTime || was == Kind::Late)
                QCOMPARE(int(is), int(was));
            else if (was == Kind::Delinquent) // it may have come since
                QVERIFY(is == Kind::Delinquent || is == Kind::Late);
        }
    }
};

} // namespace anjungan::compliance

ANJUNGAN_TEST(QCoreApplication, anjungan::compliance::JudgeTest)
#include "judge_test.moc"
