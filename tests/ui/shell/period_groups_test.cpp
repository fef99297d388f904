// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/shell/filters/period_groups.h"

using namespace anjungan;
using namespace Qt::StringLiterals;
using shell::PeriodCell;
using shell::PeriodGroup;

/// Periods as a person looks for them: by year.
class PeriodGroupsTest : public QObject
{
    Q_OBJECT

    const theme::Formatter m_format{theme::Language::Indonesian, QTimeZone::utc()};

    QList<PeriodGroup> groupsOf(const QStringList &periods) const { return shell::periodGroups(periods, m_format); }

    static QString written(const PeriodGroup &group)
    {
        QStringList cells;
        for (const PeriodCell &cell : group.cells)
            cells << cell.label + (cell.hasData ? QString() : u"-"_s);
        return group.title + u": "_s + cells.join(u' ');
    }

private Q_SLOTS:
    void aYearHasTwelveMonths()
    {
        const QList<PeriodGroup> groups = groupsOf({u"2026-10"_s, u"2026-09"_s, u"2025-12"_s});
        QCOMPARE(groups.size(), 2);
        QCOMPARE(written(groups[0]), u"2026: Jan- Feb- Mar- Apr- Mei- Jun- Jul- Agu- Sep Okt Nov- Des-"_s);
        QCOMPARE(groups[0].cells[9].period, u"2026-10"_s);
        QCOMPARE(written(groups[1]), u"2025: Jan- Feb- Mar- Apr- Mei- Jun- Jul- Agu- Sep- Okt- Nov- Des"_s);
        QCOMPARE(shell::columnsFor(groups[0]), 4);
    }

    void otherPeriodsAreThoseWithData()
    {
        QCOMPARE(written(groupsOf({u"2026-Q3"_s, u"2026-Q1"_s}).first()), u"2026: Q1 Q3"_s);
        QCOMPARE(written(groupsOf({u"2026"_s, u"2024"_s}).first()), u": 2024 2026"_s);
        const QList<PeriodGroup> halves = groupsOf({u"2026/2027 ganjil"_s, u"2025/2026 genap"_s});
        QCOMPARE(written(halves[0]), u"2026: 2026/2027 ganjil"_s);
        QCOMPARE(shell::columnsFor(halves[0]), 1);
        QCOMPARE(written(groupsOf({u"awal"_s, u"20261"_s}).first()), u": 20261 awal"_s);
        QVERIFY(groupsOf({}).isEmpty());
    }

    void daysAreByMonth()
    {
        const QList<PeriodGroup> groups = groupsOf({u"2026-11-21"_s, u"2026-11-03"_s, u"2026-10-31"_s});
        QCOMPARE(written(groups[0]), u"Nov 2026: 3 21"_s);
        QCOMPARE(written(groups[1]), u"Okt 2026: 31"_s);
        QCOMPARE(shell::columnsFor(groups[0]), 7);
    }

    void onlyCalendarPeriodsHaveRanges()
    {
        for (const QString &one : {u"2026-10"_s, u"2026"_s, u"2026-Q3"_s, u"2026 TW III"_s, u"2026-11-21"_s})
            QVERIFY(shell::areCalendarPeriods({one, one}));
        QVERIFY(!shell::areCalendarPeriods({u"2026-10"_s, u"2026-Q3"_s})); // no one knows which comes first
        QVERIFY(!shell::areCalendarPeriods({u"2026-10"_s, u"2026/2027 ganjil"_s}));
        QVERIFY(!shell::areCalendarPeriods({}));
    }
};

ANJUNGAN_TEST(QCoreApplication, PeriodGroupsTest)
#include "period_groups_test.moc"
