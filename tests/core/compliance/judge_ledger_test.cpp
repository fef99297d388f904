// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/evidence.h"
#include "core/compliance/judge_ledger.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

using message::Code;
using sync::Outcome;

namespace {

const QTimeZone zone("Asia/Jakarta");

QDateTime moment(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd"_s);
    time.setTimeZone(zone);
    return time.addSecs(8LL * 3600);
}

/// Entries as "DAY new PERIOD", "DAY same PERIOD", "DAY down"; the period may be missing.
QList<Sighting> entries(const QStringList &lines)
{
    QList<Sighting> sightings;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        Sighting one{.seq = sightings.size() + 1, .at = moment(words[0]), .period = words.value(2)};
        one.outcome = words[1] == u"new"_s    ? Outcome::Published
                      : words[1] == u"same"_s ? Outcome::Unchanged
                                              : Outcome::SourceDown;
        one.isNew = one.outcome == Outcome::Published;
        sightings << one;
    }
    return sightings;
}

/// "2026-05 late": the verdicts on a monthly dataset with seven days of grace.
QStringList verdicts(const QStringList &lines, const QString &now, int periods, const QString &field = u"bulan"_s,
                     const QString &cadence = u"P1M"_s)
{
    workspace::Dataset dataset;
    dataset.cadence = workspace::Duration::parse(cadence);
    dataset.grace = workspace::Duration::parse(u"P7D");
    dataset.period = field;
    const QList<Sighting> sightings = entries(lines);
    const QString like = sightings.isEmpty() ? QString() : sightings.last().period;
    QStringList told;
    static const QHash<Kind, QString> names{{Kind::OnTime, u"on time"_s},
                                            {Kind::Due, u"due"_s},
                                            {Kind::Late, u"late"_s},
                                            {Kind::Delinquent, u"delinquent"_s},
                                            {Kind::Unproven, u"unproven"_s}};
    for (const Verdict &verdict : judgeLedger(dataset, zone, sightings, like, moment(now), periods))
        told << verdict.promise.period + u' ' + names[verdict.kind];
    return told;
}

} // namespace

/// A dataset's verdicts from its ledger: by time or by period, and the same whichever period is the first that is asked
/// for.
class JudgeLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnEntryNothingIsProven()
    {
        QCOMPARE(verdicts({}, u"2026-06-20"_s, 2), (QStringList{u"2026-04 unproven"_s, u"2026-05 unproven"_s}));
        QCOMPARE(verdicts({}, u"2026-06-05"_s, 1), QStringList(u"2026-05 due"_s));
        QCOMPARE(verdicts({}, u"2026-06-05"_s, 1, {}, u"PT0S"_s), QStringList());
    }

    /// New rows of an old month do not keep the promise of a later one.
    void theContentsPeriodDecidesWhereItIsKnown()
    {
        const QStringList lines{u"2026-04-05 new 2026-03"_s, u"2026-05-05 new 2026-03"_s, u"2026-05-20 same 2026-03"_s,
                                u"2026-05-21 new 2026-04"_s, u"2026-06-03 new 2026-05"_s};
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 3),
                 (QStringList{u"2026-03 on time"_s, u"2026-04 late"_s, u"2026-05 on time"_s}));
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 3, {}),
                 (QStringList{u"2026-03 on time"_s, u"2026-04 on time"_s, u"2026-05 on time"_s}));
    }

    /// Also in another form of the same kind.
    void periodsAreComparedByWhatTheyMean()
    {
        const QStringList lines{u"2026-04-05 new 202603"_s, u"2026-05-05 new 202604"_s, u"2026-06-03 new 2026-05"_s};
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 3),
                 (QStringList{u"2026-03 on time"_s, u"2026-04 on time"_s, u"2026-05 on time"_s}));
    }

    void periodsOfAnotherKindDecideNothing()
    {
        QCOMPARE(verdicts({u"2026-05-05 new 2026-S1"_s, u"2026-06-03 new 2026-S1"_s}, u"2026-06-20"_s, 2),
                 (QStringList{u"2026-04 on time"_s, u"2026-05 on time"_s}));
    }

    /// As after an upgrade: entries that do not tell their period must not make anybody late.
    void entriesOfBeforeAreJudgedByTime()
    {
        const QStringList lines{u"2026-03-05 new"_s,         u"2026-04-05 new"_s,          u"2026-04-20 same 2026-03"_s,
                                u"2026-05-05 new 2026-04"_s, u"2026-05-20 same 2026-04"_s, u"2026-06-12 same 2026-04"_s,
                                u"2026-06-14 new 2026-05"_s};
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 4),
                 (QStringList{u"2026-02 on time"_s, u"2026-03 on time"_s, u"2026-04 on time"_s, u"2026-05 late"_s}));
    }

    /// Content whose period cannot be read proves neither that the data came nor that they did not.
    void anUnreadablePeriodProvesNothing()
    {
        const QStringList lines{u"2026-05-05 new 2026-04"_s, u"2026-06-05 new Mei"_s, u"2026-06-18 same Mei"_s};
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 2), (QStringList{u"2026-04 on time"_s, u"2026-05 unproven"_s}));
    }

    /// Who delivers in the middle of each month the data of the month before is late, also in a window that begins when
    /// it did so for years.
    void theWindowChangesNoVerdict()
    {
        QStringList lines{u"2024-01-05 new"_s};
        for (QDate month(2024, 2, 1); month < QDate(2026, 6, 2); month = month.addMonths(1))
            lines << month.addDays(9).toString(u"yyyy-MM-dd"_s) + u" same"_s
                  << month.addDays(14).toString(u"yyyy-MM-dd"_s) + u" new"_s;
        const QStringList many = verdicts(lines, u"2026-06-20"_s, 24);
        QCOMPARE(many.count(u"2025-12 late"_s), 1);
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 12), many.last(12));
        QCOMPARE(verdicts(lines, u"2026-06-20"_s, 1), QStringList(u"2026-05 late"_s));
    }

    /// The first delivery may have come, as the source says, before anybody asked: it kept the promise of the month
    /// before, whether that is asked for or not.
    void theFirstDeliverysClaimCountsInAnyWindow()
    {
        workspace::Dataset dataset;
        dataset.cadence = workspace::Duration::parse(u"P1M");
        dataset.grace = workspace::Duration::parse(u"P7D");
        QList<Sighting> sightings = entries({u"2026-03-01 down"_s, u"2026-03-05 new"_s, u"2026-03-10 new"_s,
                                             u"2026-04-10 same"_s, u"2026-04-12 new"_s});
        sightings[1].sourceModified = moment(u"2026-02-20"_s);
        for (const QString &now : {u"2026-04-20"_s, u"2026-12-20"_s, u"2027-03-20"_s}) {
            for (const Verdict &verdict : judgeLedger(dataset, zone, sightings, {}, moment(now), 12))
                if (verdict.promise.period == "2026-03"_L1)
                    QCOMPARE(verdict.kind, Kind::Late);
        }
    }

    /// It is judged by the cadence that the workspace has now.
    void aCadenceThatChangedJudgesThePastAnew()
    {
        const QStringList lines{u"2026-01-05 new 2025-12"_s, u"2026-04-05 new 2026-03"_s, u"2026-05-20 same 2026-03"_s};
        QCOMPARE(verdicts(lines, u"2026-05-21"_s, 2), (QStringList{u"2026-03 on time"_s, u"2026-04 delinquent"_s}));
        QCOMPARE(verdicts(lines, u"2026-05-21"_s, 2, u"bulan"_s, u"P3M"_s),
                 (QStringList{u"2025-Q4 on time"_s, u"2026-Q1 on time"_s}));
    }

    void theClocksJumpDoesNotHideThePast()
    {
        QCOMPARE(verdicts({u"1970-01-01 same 2026-03"_s, u"2026-05-05 new 2026-04"_s, u"2026-06-04 new 2026-05"_s},
                          u"2026-06-20"_s, 2),
                 (QStringList{u"2026-04 on time"_s, u"2026-05 on time"_s}));
    }

    /// For ledgers at random, whose entries tell their periods, some of them, or none: neither time nor requests
    /// without an answer make anybody late, and what is proven stays so, whatever is seen later.
    void onlyAnswersProve()
    {
        QRandomGenerator random(test::printedSeed());
        workspace::Dataset dataset;
        dataset.cadence = workspace::Duration::parse(u"P1M");
        dataset.grace = workspace::Duration::parse(u"P7D");
        for (int round = 0; round < 150; ++round) {
            dataset.period = random.bounded(4) == 0 ? QString() : u"bulan"_s;
            const int knownFrom = random.bounded(40);
            QList<Sighting> sightings;
            append(random, sightings, 5 + random.bounded(60), knownFrom);
            const auto kinds = [&dataset, &sightings](const QDateTime &now) {
                QMap<QString, Kind> byPeriod;
                for (const Verdict &verdict : judgeLedger(dataset, zone, sightings, u"2026-01"_s, now, 12))
                    byPeriod.insert(verdict.promise.period, verdict.kind);
                return byPeriod;
            };
            const QDateTime now = sightings.last().at.addSecs(60);
            const auto first = kinds(now);
            compare(first, kinds(now.addDays(random.bounded(100))), false);
            for (int more = random.bounded(10); more > 0; --more)
                sightings << Sighting{.seq = sightings.size() + 1,
                                      .at = sightings.last().at.addSecs(random.bounded(86400)),
                                      .outcome = Outcome::SourceDown};
            compare(first, kinds(sightings.last().at.addSecs(60)), false);
            append(random, sightings, 20, knownFrom);
            compare(first, kinds(sightings.last().at.addSecs(60)), true);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void eachVerdictHasItsSentenceAndEvidence()
    {
        workspace::Dataset dataset;
        dataset.cadence = workspace::Duration::parse(u"P1M");
        dataset.grace = workspace::Duration::parse(u"P7D");
        QList<Sighting> sightings = entries({u"2026-05-05 new"_s, u"2026-06-05 same"_s, u"2026-06-07 down"_s,
                                             u"2026-06-08 down"_s, u"2026-06-11 new"_s});
        sightings[4].sourceModified = moment(u"2026-06-06"_s);
        const QList<Verdict> found = judgeLedger(dataset, zone, sightings, {}, moment(u"2026-06-20"_s), 1);
        QCOMPARE(sentenceOf(found[0]),
                 message::make<Code::ComplianceUnproven>(3, message::make<Code::WhySourceSilent>()));
        QList<Code> what;
        QList<qint64> seqs;
        const QHash<qint64, QByteArray> hashes{{2, "two"}, {3, "three"}, {5, "five"}};
        const QList<EvidenceLine> lines = evidenceOf(found[0], hashes);
        for (const EvidenceLine &line : lines) {
            what << line.what.code;
            seqs << line.entry;
            QCOMPARE(line.hash, hashes.value(line.entry));
        }
        QCOMPARE(what, (QList{Code::EvidenceEnded, Code::EvidenceNothing, Code::EvidenceClaimed, Code::EvidenceSilence,
                              Code::EvidenceDue, Code::EvidenceSeen}));
        QCOMPARE(seqs, (QList<qint64>{0, 2, 5, 3, 0, 5}));
        QCOMPARE(lines[3].what, message::make<Code::EvidenceSilence>(message::make<Code::WhySourceSilent>(), 2,
                                                                     moment(u"2026-06-08"_s)));
    }

private:
    /// From the entry `knownFrom` on they tell a period, mostly one that can be read.
    static void append(QRandomGenerator &random, QList<Sighting> &sightings, int count, int knownFrom)
    {
        QDateTime time = sightings.isEmpty() ? moment(u"2025-03-01"_s) : sightings.last().at;
        QString period;
        for (const Sighting &one : std::as_const(sightings))
            period = one.period.isEmpty() ? period : one.period;
        for (; count > 0; --count) {
            time = time.addSecs(1 + random.bounded(9 * 86400));
            Sighting one{.seq = sightings.size() + 1, .at = time, .outcome = Outcome(random.bounded(10))};
            one.isNew = one.outcome == Outcome::Published;
            if (one.isNew || period.isEmpty())
                period = random.bounded(12) == 0 ? u"Mei"_s
                                                 : time.addMonths(-random.bounded(3)).date().toString(u"yyyy-MM"_s);
            if (sightings.size() >= knownFrom)
                one.period = period;
            if (one.isNew && random.bounded(2) == 0)
                one.sourceModified = time.addSecs(random.bounded(40 * 86400) - 35 * 86400);
            sightings << one;
        }
    }

    /// Of the periods that both have. `hasMore`: the later verdicts know more answers.
    static void compare(const QMap<QString, Kind> &before, const QMap<QString, Kind> &after, bool hasMore)
    {
        for (const auto &[period, was] : before.asKeyValueRange()) {
            const Kind is = after.value(period, was);
            const auto isAgainst = [](Kind kind) { return kind == Kind::Late || kind == Kind::Delinquent; };
            if (was == Kind::OnTime || was == Kind::Late)
                QVERIFY2(is == was, qPrintable(period));
            else if (was == Kind::Delinquent)
                QVERIFY2(hasMore ? isAgainst(is) : is == was, qPrintable(period));
            else if (!hasMore)
                QVERIFY2(!isAgainst(is), qPrintable(period));
        }
    }
};

} // namespace anjungan::compliance

ANJUNGAN_TEST(QCoreApplication, anjungan::compliance::JudgeLedgerTest)
#include "judge_ledger_test.moc"
