// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/time_expression.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

using PeriodKind = base::PeriodFormat::Kind;

QString shown(const std::optional<base::DaySpan> &days)
{
    if (!days)
        return u"open"_s;
    const QString first = days->first.toString(Qt::ISODate), last = days->last.toString(Qt::ISODate);
    return first == last ? first : first + u'/' + last;
}

} // namespace

/// Times that a query names relative to the day on which it is asked, or to the newest period.
class TimeExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Today is 31 March 2028, the newest period February 2028. `end` is empty for an instant.
    void isResolved_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto add = [](const char *text, const QString &start, const QString &end = {}) {
            QTest::newRow(text) << start << end;
        };
        add("now", u"2028-03-31"_s);
        add("-P1D", u"2028-03-30"_s);
        add("+P7D", u"2028-04-07"_s);
        add("-P2W", u"2028-03-17"_s);
        add("-P1M", u"2028-02-29"_s);
        add("+P1M", u"2028-04-30"_s);
        add("-P13M", u"2027-02-28"_s);
        add("-P1Y", u"2027-03-31"_s);
        add("-P1M1D", u"2028-02-28"_s);
        add("+P1M1D", u"2028-05-01"_s);
        add("-P0D", u"2028-03-31"_s);
        add("now-P1Y", u"2027-03-31"_s);
        add("2026", u"2026-01-01/2026-12-31"_s);
        add("2026-Q3", u"2026-07-01/2026-09-30"_s);
        add("2026-10", u"2026-10-01/2026-10-31"_s);
        add("2026-10-31", u"2026-10-31"_s);
        add("latest", u"2028-02-01/2028-02-29"_s);
        add("latest-P1Y", u"2027-02-01/2027-02-28"_s);
        add("latest+P1M", u"2028-03-01/2028-03-31"_s);
        add("-P12M..now", u"2027-03-31"_s, u"2028-03-31"_s);
        add("latest-P11M..latest", u"2027-03-01/2027-03-31"_s, u"2028-02-01/2028-02-29"_s);
        add("2026-01..2026-06", u"2026-01-01/2026-01-31"_s, u"2026-06-01/2026-06-30"_s);
        add("2026-10..2026-10-05", u"2026-10-01/2026-10-31"_s, u"2026-10-05"_s);
        add("2026..", u"2026-01-01/2026-12-31"_s, u"open"_s);
        add("..now", u"open"_s, u"2028-03-31"_s);
        add("year-to-date", u"2028-01-01"_s, u"2028-03-31"_s);
        add("this-year", u"2028-01-01"_s, u"2028-12-31"_s);
        add("last-year", u"2027-01-01"_s, u"2027-12-31"_s);
        add("this-month", u"2028-03-01"_s, u"2028-03-31"_s);
        add("last-12-months", u"2027-04-01"_s, u"2028-03-31"_s);
        add("latest-year", u"2028-01-01"_s, u"2028-12-31"_s);
    }

    void isResolved()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto expression = TimeExpression::parse(text);
        QVERIFY(expression);
        QCOMPARE(expression->text, text);
        QCOMPARE(expression->isInterval(), !end.isEmpty());
        const ResolvedTime time =
            resolve(*expression, QDate(2028, 3, 31), LatestPeriod{QDate(2028, 2, 17), PeriodKind::Month});
        QCOMPARE(shown(time.start), start);
        QCOMPARE(shown(time.end), end.isEmpty() ? start : end);
    }

    void othersAreMistakes_data()
    {
        QTest::addColumn<TimeMistake>("mistake");
        const auto add = [](TimeMistake mistake, std::initializer_list<const char *> texts) {
            for (const char *text : texts)
                QTest::newRow(text) << mistake;
        };
        add(TimeMistake::Unreadable,
            {"", "today", "Now", "P1M", "--P1M", "-P", "-1M", "now -P1M", "now+", "latestP1M", "2026-13", "2026-9",
             "2026/2027 ganjil", "2026-10-P1M", "year-to-date..now", "now..x", "now..now..now", "-P101Y"});
        add(TimeMistake::TimeOfDay, {"-PT6H", "-P1DT1S", "now..+PT1M"});
        add(TimeMistake::Open, {".."});
        add(TimeMistake::Backwards, {"2026-06..2026-01", "now..-P1D", "latest..latest-P1M", "-P1M..-P1Y"});
    }

    void othersAreMistakes()
    {
        QFETCH(const TimeMistake, mistake);
        const auto expression = TimeExpression::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!expression);
        QCOMPARE(expression.error(), mistake);
    }

    void monthsEndWhereTheyEnd_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("offset");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("31 January") << QDate(2026, 1, 31) << u"+P1M"_s << QDate(2026, 2, 28);
        QTest::newRow("leap year") << QDate(2024, 1, 31) << u"+P1M"_s << QDate(2024, 2, 29);
        QTest::newRow("leap day") << QDate(2024, 2, 29) << u"-P1Y"_s << QDate(2023, 2, 28);
        QTest::newRow("back over the year") << QDate(2026, 1, 31) << u"-P2M"_s << QDate(2025, 11, 30);
        QTest::newRow("months before days") << QDate(2026, 3, 31) << u"-P1M1D"_s << QDate(2026, 2, 27);
        QTest::newRow("not before year 1") << QDate(20, 1, 1) << u"-P100Y"_s << QDate(1, 1, 1);
        QTest::newRow("not after year 9999") << QDate(9990, 1, 1) << u"+P100Y"_s << QDate(9999, 12, 31);
    }

    void monthsEndWhereTheyEnd()
    {
        QFETCH(const QDate, day);
        QFETCH(const QString, offset);
        QFETCH(const QDate, expected);
        const auto parsed = TimeOffset::parse(offset);
        QVERIFY(parsed);
        QCOMPARE(parsed->from(day), expected);
    }

    void saysWhatItDependsOn_data()
    {
        QTest::addColumn<bool>("usesToday");
        QTest::addColumn<bool>("usesLatest");
        QTest::newRow("now") << true << false;
        QTest::newRow("-P1M") << true << false;
        QTest::newRow("2026..now") << true << false;
        QTest::newRow("this-month") << true << false;
        QTest::newRow("last-12-months") << true << false;
        QTest::newRow("2026-10") << false << false;
        QTest::newRow("2026-01..2026-06") << false << false;
        QTest::newRow("latest") << false << true;
        QTest::newRow("latest-year") << false << true;
        QTest::newRow("latest-P1M..now") << true << true;
    }

    void saysWhatItDependsOn()
    {
        QFETCH(const bool, usesToday);
        QFETCH(const bool, usesLatest);
        const auto expression = TimeExpression::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(expression);
        QCOMPARE(expression->usesToday(), usesToday);
        QCOMPARE(expression->usesLatest(), usesLatest);
    }

    void aDayIsOneOfTheZone()
    {
        const QDateTime moment(QDate(2026, 12, 31), QTime(17, 30), QTimeZone::utc());
        QCOMPARE(dayIn(QTimeZone("Asia/Jakarta"), moment), QDate(2027, 1, 1));
        QCOMPARE(dayIn(QTimeZone("America/New_York"), moment), QDate(2026, 12, 31));
        QCOMPARE(dayIn(QTimeZone(), moment), QDate(2026, 12, 31));
    }
};

} // namespace anjungan::workspace

ANJUNGAN_TEST(QCoreApplication, anjungan::workspace::TimeExpressionTest)
#include "time_expression_test.moc"
