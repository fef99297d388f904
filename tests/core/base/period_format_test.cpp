// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period_format.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::base {

/// Which periods can be computed from a day.
class PeriodFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// `other`: the period of the same form that contains 30 November 2019.
    void aPeriodHasDaysAndAForm_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<QString>("other");
        const auto add = [](const char *period, QDate first, QDate last, const QString &other) {
            QTest::newRow(period) << first << last << other;
        };
        add("2026", {2026, 1, 1}, {2026, 12, 31}, u"2019"_s);
        add("2026-S1", {2026, 1, 1}, {2026, 6, 30}, u"2019-S2"_s);
        add("2026 Semester II", {2026, 7, 1}, {2026, 12, 31}, u"2019 Semester II"_s);
        add("2026-Q3", {2026, 7, 1}, {2026, 9, 30}, u"2019-Q4"_s);
        add("2026T1", {2026, 1, 1}, {2026, 3, 31}, u"2019T4"_s);
        add("2026 TW III", {2026, 7, 1}, {2026, 9, 30}, u"2019 TW IV"_s);
        add("2026 TRIWULAN 4", {2026, 10, 1}, {2026, 12, 31}, u"2019 TRIWULAN 4"_s);
        add("2026-02", {2026, 2, 1}, {2026, 2, 28}, u"2019-11"_s);
        add("2024/02", {2024, 2, 1}, {2024, 2, 29}, u"2019/11"_s);
        add("202612", {2026, 12, 1}, {2026, 12, 31}, u"201911"_s);
        add("2026-10-31", {2026, 10, 31}, {2026, 10, 31}, u"2019-11-30"_s);
        add("2026.10.31", {2026, 10, 31}, {2026, 10, 31}, u"2019.11.30"_s);
        add("20261031", {2026, 10, 31}, {2026, 10, 31}, u"20191130"_s);
        add("0001-01-01", {1, 1, 1}, {1, 1, 1}, u"2019-11-30"_s);
        add("9999-12", {9999, 12, 1}, {9999, 12, 31}, u"2019-11"_s);
    }

    void aPeriodHasDaysAndAForm()
    {
        QFETCH(const QDate, first);
        QFETCH(const QDate, last);
        QFETCH(const QString, other);
        const QString period = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(daysOf(period), (DaySpan{first, last}));
        const auto format = PeriodFormat::of(period);
        QVERIFY(format);
        QCOMPARE(format->periodWith(first), period);
        QCOMPARE(format->periodWith(last), period);
        QCOMPARE(format->periodWith(QDate(2019, 11, 30)), other);
        QCOMPARE(daysAround(last, format->kind()), (DaySpan{first, last}));
    }

    void datesAreDays() { QCOMPARE(PeriodFormat::ofDates(), PeriodFormat::of(u"2026-10-31").value_or(PeriodFormat())); }

    void othersHaveNone_data()
    {
        QTest::addColumn<bool>("unused"); // a row needs a column; its name is the text
        for (const char *text : {"",
                                 "26",
                                 "20261",
                                 "2026-9",
                                 "2026-13",
                                 "2026-00",
                                 "2026-02-30",
                                 "2026-10/31",
                                 "2026/2027 ganjil",
                                 "2026 II",
                                 "2026-Q5",
                                 "2026-S3",
                                 "2026 TW V",
                                 "2026 tw iii",
                                 "2026-W40",
                                 "0000",
                                 "10-2026",
                                 "Oktober 2026",
                                 "2026-10-31T00:00:00Z",
                                 "2026 ",
                                 "2026-10\n",
                                 "-2026",
                                 "now"})
            QTest::newRow(text) << true;
    }

    void othersHaveNone()
    {
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(!PeriodFormat::of(text));
        QVERIFY(!daysOf(text));
    }
};

} // namespace anjungan::base

ANJUNGAN_TEST(QCoreApplication, anjungan::base::PeriodFormatTest)
#include "period_format_test.moc"
