// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/score.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

namespace {

DatasetVerdicts judged(const QString &dataset, const QString &publisher, const QList<Kind> &kinds)
{
    DatasetVerdicts verdicts{dataset, publisher, {}};
    for (const Kind kind : kinds)
        verdicts.verdicts << Verdict{.promise = {}, .kind = kind};
    return verdicts;
}

} // namespace

/// How verdicts add up for a publisher.
class ScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unprovenPeriodsDoNotCount()
    {
        using enum Kind;
        const Score score =
            scores({judged(u"jalan"_s, u"pupr"_s, {OnTime, Late, Unproven, Delinquent, OnTime, Due})})[0];
        QCOMPARE(score.judged, 4);
        QCOMPARE(score.onTime, 2);
        QCOMPARE(score.late, 1);
        QCOMPARE(score.delinquent, 1);
        QCOMPARE(score.unproven, 1);
        QCOMPARE(score.share(), 2.5 / 4);
        QCOMPARE(int(score.now), int(Delinquent));
    }

    void theWorstOfTheDatasetsIsNow()
    {
        using enum Kind;
        const auto nowOf = [](Kind one, Kind other) {
            return int(scores({judged(u"a"_s, u"opd"_s, {one}), judged(u"b"_s, u"opd"_s, {other})})[0].now);
        };
        QCOMPARE(nowOf(OnTime, Delinquent), int(Delinquent));
        QCOMPARE(nowOf(Late, Unproven), int(Late));
        QCOMPARE(nowOf(Unproven, Due), int(Unproven));
        QCOMPARE(nowOf(OnTime, Due), int(Due));
    }

    void theBestIsFirstAndWhatCannotBeJudgedLast()
    {
        using enum Kind;
        QStringList order;
        for (const Score &score :
             scores({judged(u"a"_s, u"half"_s, {OnTime, Delinquent}),
                     judged(u"b"_s, u"unknown"_s, {Unproven, Unproven}), judged(u"c"_s, u"best_short"_s, {OnTime}),
                     judged(u"d"_s, u"best_long"_s, {OnTime, OnTime}), judged(u"e"_s, u"none"_s, {Delinquent}),
                     judged(u"f"_s, {}, {OnTime}), judged(u"g"_s, u"nothing_promised"_s, {})}))
            order << score.publisher;
        QCOMPARE(order, (QStringList{u"best_long"_s, u"best_short"_s, u"half"_s, u"none"_s, u"unknown"_s}));
    }

    void severalDatasetsAddUp()
    {
        using enum Kind;
        const Score score =
            scores({judged(u"a"_s, u"opd"_s, {OnTime, OnTime, OnTime}), judged(u"b"_s, u"opd"_s, {Late})})[0];
        QCOMPARE(score.share(), 3.5 / 4);
        QCOMPARE(score.datasets, (QStringList{u"a"_s, u"b"_s}));
    }
};

} // namespace anjungan::compliance

ANJUNGAN_TEST(QCoreApplication, anjungan::compliance::ScoreTest)
#include "score_test.moc"
