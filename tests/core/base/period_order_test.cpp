// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period_order.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::base {

/// Which periods sort as time when they are sorted as texts.
class PeriodOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// `inTime` is the order of time.
    void periodsOfOneFormSortAsTime_data()
    {
        QTest::addColumn<QStringList>("inTime");
        const auto add = [](const char *name, const QStringList &inTime) { QTest::newRow(name) << inTime; };
        add("none", {});
        add("years", {u"1883"_s, u"2025"_s, u"2026"_s});
        add("months", {u"2025-12"_s, u"2026-01"_s, u"2026-09"_s, u"2026-10"_s});
        add("days", {u"2025-12-31"_s, u"2026-09-30"_s, u"2026-10-01"_s});
        add("weeks", {u"2025-W52"_s, u"2026-W09"_s, u"2026-W10"_s});
        add("quarters", {u"2025-Q4"_s, u"2026-Q1"_s});
        add("quarters without a dash", {u"2025T4"_s, u"2026T1"_s});
        add("half-years", {u"2025-S2"_s, u"2026-S1"_s});
        add("academic years", {u"2025/2026-2"_s, u"2026/2027-1"_s});
        add("academic years in one number", {u"20252"_s, u"20261"_s});
        add("slashes", {u"2025/12"_s, u"2026/01"_s, u"2026/10"_s});
        add("one number", {u"202512"_s, u"202609"_s, u"202610"_s});
        add("days in one number", {u"20251231"_s, u"20260930"_s});
        add("Roman numbers", {u"2025 IV"_s, u"2026 I"_s, u"2026 II"_s, u"2026 III"_s, u"2026 IV"_s});
        add("words", {u"2025 Triwulan IV"_s, u"2026 Triwulan I"_s, u"2026 Triwulan II"_s});
        add("the same word in front", {u"Tahun 2025"_s, u"Tahun 2026"_s});
        add("moments in UTC", {u"2026-09-30T23:00:00Z"_s, u"2026-10-01T00:00:00Z"_s});
        add("a single one of any form", {u"Semester 1 2026"_s});
        add("empty texts beside", {QString(), u"2026-09"_s, u"2026-10"_s});
    }

    void periodsOfOneFormSortAsTime()
    {
        QFETCH(const QStringList, inTime);
        QVERIFY(std::ranges::is_sorted(inTime)); // the test's own data
        QVERIFY(sortAsTime(inTime));
        QVERIFY(sortAsTime({inTime.rbegin(), inTime.rend()}));
        QVERIFY(sortAsTime(inTime + inTime));
    }

    void othersMayNot_data()
    {
        QTest::addColumn<QStringList>("periods");
        const auto add = [](const char *name, const QStringList &periods) { QTest::newRow(name) << periods; };
        add("months of one and two digits", {u"2026-9"_s, u"2026-10"_s});
        add("month before year", {u"10-2025"_s, u"09-2026"_s});
        add("month before year in one number", {u"102025"_s, u"092026"_s});
        add("month before a short year", {u"1025"_s, u"0926"_s});
        add("one digit before the year", {u"92026"_s, u"12027"_s});
        add("day first", {u"30-09-2026"_s, u"01-10-2026"_s});
        add("day first in one number", {u"30092026"_s, u"01102026"_s});
        add("day first in one number that begins as a year", {u"20092026"_s, u"19102026"_s});
        add("day first with a short year", {u"200926"_s, u"191026"_s});
        add("day before month", {u"2026-30-09"_s, u"2026-01-10"_s});
        add("names of months", {u"September 2026"_s, u"Oktober 2026"_s});
        add("names of months behind the year", {u"2026 April"_s, u"2026 Agustus"_s});
        add("quarter before year", {u"TW IV 2025"_s, u"TW I 2026"_s});
        add("half-year before year", {u"Semester 2 2025"_s, u"Semester 1 2026"_s});
        add("Roman months", {u"2026 IV"_s, u"2026 V"_s, u"2026 IX"_s});
        add("years and months", {u"2025"_s, u"2026-10"_s});
        add("months and days", {u"2026-10"_s, u"2026-10-21"_s});
        add("quarters and months", {u"2026-Q3"_s, u"2026-10"_s});
        add("quarters of two names", {u"2026-T3"_s, u"2026-Q4"_s});
        add("a dash and a slash", {u"2026-09"_s, u"2026/10"_s});
        add("capital and small letters", {u"2026-q3"_s, u"2026-Q4"_s});
        add("a space in front", {u" 2026-09"_s, u"2026-10"_s});
        add("no years", {u"Triwulan I"_s, u"Triwulan II"_s});
        add("numbers", {u"1"_s, u"2"_s});
        add("clocks of two zones", {u"2026-10-01T00:30:00+07:00"_s, u"2026-09-30T20:00:00+00:00"_s});
        add("one among many", {u"2026-01"_s, u"2026-02"_s, u"2026-03"_s, u"2026-4"_s, u"2026-05"_s});
    }

    void othersMayNot()
    {
        QFETCH(const QStringList, periods);
        QVERIFY(!sortAsTime(periods));
        QVERIFY(!sortAsTime({periods.rbegin(), periods.rend()}));
        PeriodOrder order;
        for (const QString &period : periods)
            order.add(period);
        QCOMPARE(order.first(), periods.first());
        QVERIFY(order.other() != order.first() && periods.contains(order.other()));
    }

    void anExampleOfThoseThatDifferIsKept()
    {
        PeriodOrder order;
        for (const QString &period : {u"2026-10"_s, u"2026-11"_s, u"2026-9"_s, u"Oktober"_s})
            order.add(period);
        QCOMPARE(order.first(), u"2026-10"_s);
        QCOMPARE(order.other(), u"2026-9"_s);
    }

    void whatIsStoredIsContinued()
    {
        const auto restored = [](const PeriodOrder &order) {
            PeriodOrder again;
            again.restore(order.toJson());
            return again;
        };
        PeriodOrder order = restored({});
        order.add(u"2026-10"_s);
        order = restored(order);
        QVERIFY(order.isTime());
        order.add(u"2026-11"_s);
        QVERIFY(order.isTime());
        order.add(u"2026-9"_s);
        order = restored(order);
        QVERIFY(!order.isTime());
        QCOMPARE(order.first(), u"2026-10"_s);
        QCOMPARE(order.other(), u"2026-9"_s);
    }

    void isComparedWithTextsOfItsFormOrItsBeginning_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("can");
        const auto add = [](const QString &period, const QString &text, bool can) {
            QTest::addRow("%s with %s", qPrintable(period), qPrintable(text)) << period << text << can;
        };
        add(u"2026-10"_s, u"2025-01"_s, true);
        add(u"2026-10"_s, u"2026"_s, true);
        add(u"2026-10"_s, u"2026-10-21"_s, true);
        add(u"2026-Q3"_s, u"2026"_s, true);
        add(u"2026"_s, u"2026-Q3"_s, true);
        add(u"2026 TW III"_s, u"2025 TW I"_s, true);
        add(u"2026-Q3"_s, u"2026-10"_s, false);
        add(u"2026-10"_s, u"2026-9"_s, false);
        add(u"2026-10"_s, u"09-2026"_s, false);
        add(u"202610"_s, u"2026-10"_s, false);
        add(u"2025/2026-1"_s, u"2026-10"_s, false);
        add(u"Oktober 2026"_s, u"Oktober 2026"_s, true);
        add(u"Semester 1 2026"_s, u"Semester 1 2026"_s, true);
        add(u"Semester 1 2026"_s, u"2026-10"_s, false);
        add(QString(), u"2026-9"_s, true);
    }

    void isComparedWithTextsOfItsFormOrItsBeginning()
    {
        QFETCH(const QString, period);
        QFETCH(const QString, text);
        PeriodOrder order;
        order.add(period);
        QTEST(order.canCompare(text), "can");
    }
};

} // namespace anjungan::base

ANJUNGAN_TEST(QCoreApplication, anjungan::base::PeriodOrderTest)
#include "period_order_test.moc"
