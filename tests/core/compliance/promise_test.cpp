// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/promise.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

namespace {

const QTimeZone inJakarta("Asia/Jakarta");

workspace::Dataset promising(QStringView cadence, QStringView grace = {})
{
    workspace::Dataset dataset;
    dataset.cadence = workspace::Duration::parse(cadence);
    dataset.grace = workspace::Duration::parse(grace);
    return dataset;
}

QDateTime local(int year, int month, int day, int hour = 0, int minute = 0)
{
    return {QDate(year, month, day), QTime(hour, minute), inJakarta};
}

} // namespace

/// What a publisher has promised by a cadence.
class PromiseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCadenceMakesPeriods_data()
    {
        QTest::addColumn<QString>("cadence");
        QTest::addColumn<QString>("like");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QDateTime>("begins");
        QTest::addColumn<QDateTime>("ends");
        const auto add = [](const char *cadence, const QString &like, const QString &period, const QDateTime &begins,
                            const QDateTime &ends) {
            QTest::addRow("%s %s", cadence, qPrintable(like))
                << QString::fromLatin1(cadence) << like << period << begins << ends;
        };
        // The last that has ended at 2026-11-21 14:05.
        add("P1M", {}, u"2026-10"_s, local(2026, 10, 1), local(2026, 11, 1));
        add("P1M", u"2025/01"_s, u"2026/10"_s, local(2026, 10, 1), local(2026, 11, 1));
        add("P1M", u"2026"_s, u"2026-10"_s, local(2026, 10, 1), local(2026, 11, 1)); // a year cannot name a month
        add("P3M", u"2026 TW I"_s, u"2026 TW III"_s, local(2026, 7, 1), local(2026, 10, 1));
        add("P6M", {}, u"2026-S1"_s, local(2026, 1, 1), local(2026, 7, 1));
        add("P1Y", {}, u"2025"_s, local(2025, 1, 1), local(2026, 1, 1));
        add("P1D", {}, u"2026-11-20"_s, local(2026, 11, 20), local(2026, 11, 21));
        add("P7D", {}, u"2026-11-09"_s, local(2026, 11, 9), local(2026, 11, 16)); // Monday to Sunday
        add("P1W", {}, u"2026-11-09"_s, local(2026, 11, 9), local(2026, 11, 16));
        add("P2M", {}, u"2026-09-01"_s, local(2026, 9, 1), local(2026, 11, 1));
        add("PT6H", {}, u"2026-11-21"_s, local(2026, 11, 21, 6), local(2026, 11, 21, 12));
    }

    void aCadenceMakesPeriods()
    {
        QFETCH(QString, cadence);
        QFETCH(QString, like);
        const QList<Promise> promises =
            promisesBefore(promising(cadence), inJakarta, local(2026, 11, 21, 14, 5), 3, like);
        QCOMPARE(promises.size(), 3);
        QTEST(promises.last().period, "period");
        QTEST(promises.last().begins, "begins");
        QTEST(promises.last().ends, "ends");
        QCOMPARE(promises.last().due, promises.last().ends);
        QCOMPARE(promises[0].ends, promises[1].begins);
        QCOMPARE(promises[1].ends, promises[2].begins);
    }

    void graceIsAfterTheEnd()
    {
        const auto promises = promisesBefore(promising(u"P1M", u"P7D"), inJakarta, local(2026, 6, 3), 1);
        QCOMPARE(promises[0].period, u"2026-05"_s);
        QCOMPARE(promises[0].due, local(2026, 6, 8)); // until 7 June 23:59:59
    }

    void theZoneIsTheWorkspaces()
    {
        // 23:30 UTC on 31 October is November in Jakarta.
        const QDateTime now(QDate(2026, 10, 31), QTime(23, 30), QTimeZone::utc());
        QCOMPARE(promisesBefore(promising(u"P1M"), inJakarta, now, 1)[0].period, u"2026-10"_s);
        QCOMPARE(promisesBefore(promising(u"P1M"), QTimeZone::utc(), now, 1)[0].period, u"2026-09"_s);
    }

    void withoutACadenceNothingIsPromised()
    {
        QVERIFY(promisesBefore(promising({}), inJakarta, local(2026, 11, 21), 12).isEmpty());
        QVERIFY(promisesBefore(promising(u"P0D"), inJakarta, local(2026, 11, 21), 12).isEmpty());
    }

    /// For any length and any moment: the periods follow each other, and the last is the last that has ended.
    void periodsFollowEachOther()
    {
        QRandomGenerator random(test::printedSeed());
        for (int round = 0; round < 500; ++round) {
            const int unit = random.bounded(4);
            const QString cadence = unit == 0   ? u"P%1M"_s.arg(1 + random.bounded(30))
                                    : unit == 1 ? u"P%1D"_s.arg(1 + random.bounded(400))
                                    : unit == 2 ? u"PT%1M"_s.arg(1 + random.bounded(5000))
                                                : u"P%1M%2D"_s.arg(1 + random.bounded(5)).arg(random.bounded(40));
            const QDateTime now = local(1970 + random.bounded(130), 1, 1).addSecs(random.bounded(365 * 86400));
            const QList<Promise> promises = promisesBefore(promising(cadence), inJakarta, now, 4);
            QCOMPARE(promises.size(), 4);
            for (qsizetype at = 1; at < promises.size(); ++at)
                QCOMPARE(promises[at].begins, promises[at - 1].ends);
            QVERIFY2(promises.last().ends <= now, qPrintable(cadence));
            const QDateTime next =
                promisesBefore(promising(cadence), inJakarta, promises.last().ends.addSecs(-1), 1)[0].ends;
            QVERIFY2(next <= promises.last().begins, qPrintable(cadence));
        }
    }
};

} // namespace anjungan::compliance

ANJUNGAN_TEST(QCoreApplication, anjungan::compliance::PromiseTest)
#include "promise_test.moc"
