// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_time.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::base {

/// Dates and times as servers write them.
class IsoTimeTest : public QObject
{
    Q_OBJECT

    const QTimeZone m_jakarta{"Asia/Jakarta"};

private Q_SLOTS:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // without a zone: of Jakarta
        QTest::addColumn<bool>("hasZone");
        const auto add = [](const char *text, const QString &utc, bool hasZone = true) {
            QTest::newRow(text) << QString::fromUtf8(text) << utc << hasZone;
        };
        add("2026-11-21T07:05:00Z", u"2026-11-21T07:05:00.000Z"_s);
        add("2026-11-21T14:05:00.25+07:00", u"2026-11-21T07:05:00.250Z"_s);
        add("2026-11-21T23:30-02:30", u"2026-11-22T02:00:00.000Z"_s);
        add("1965-01-02T00:00:00.001Z", u"1965-01-02T00:00:00.001Z"_s);
        // As PostgreSQL, RFC 3339, GDAL, Ruby, XML and others write them.
        add("2026-11-20 23:30:00+07", u"2026-11-20T16:30:00.000Z"_s);
        add("2026-11-20T23:30:00+0700", u"2026-11-20T16:30:00.000Z"_s);
        add("2026-11-20t16:30:00z", u"2026-11-20T16:30:00.000Z"_s);
        add("2026-11-20T23:30:00.123456+07", u"2026-11-20T16:30:00.123Z"_s);
        add("2021/01/03 05:00:00+00", u"2021-01-03T05:00:00.000Z"_s);
        add("2021/01/03 05:00:00.5+07", u"2021-01-02T22:00:00.500Z"_s);
        add("2026-11-20 16:30:00 UTC", u"2026-11-20T16:30:00.000Z"_s);
        add("2026-11-20 23:30:00 +0700", u"2026-11-20T16:30:00.000Z"_s);
        add("20261120T163000Z", u"2026-11-20T16:30:00.000Z"_s);
        add("2026-11-20T16:30:00,5Z", u"2026-11-20T16:30:00.500Z"_s);
        add("2026-11-20T24:00:00Z", u"2026-11-21T00:00:00.000Z"_s);
        add("2026-11-20T23:30:00+07:00[Asia/Jakarta]", u"2026-11-20T16:30:00.000Z"_s);
        add("1900-01-01 00:00:00+07:07:12", u"1899-12-31T16:52:48.000Z"_s);
        // Dropped, not rounded: it stays in its year.
        add("2026-12-31T23:59:59.999999Z", u"2026-12-31T23:59:59.999Z"_s);
        add("9999-12-31T23:59:59.999999Z", u"9999-12-31T23:59:59.999Z"_s);
        add("0000-01-01T00:00:00Z", u"0000-01-01T00:00:00.000Z"_s);
        add("0001-01-01T00:00:00Z", u"0001-01-01T00:00:00.000Z"_s);
        add("2026-11-21 14:05", u"2026-11-21T07:05:00.000Z"_s, false);
        add("2026/11/21 00:30:00", u"2026-11-20T17:30:00.000Z"_s, false);
    }

    void readsTimes()
    {
        QFETCH(QString, text);
        const auto time = parseIsoTime(text);
        QVERIFY(time);
        QVERIFY(!time->isDate);
        QTEST(time->hasZone, "hasZone");
        QTEST(isoText(momentOf(*time, m_jakarta)), "utc");
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        for (const auto &[text, day] :
             {std::pair("2026-11-21", "2026-11-21"), std::pair("2024-02-29", "2024-02-29"),
              std::pair("2026-11-20Z", "2026-11-20"), std::pair("2026-11-20z", "2026-11-20"),
              std::pair("2026-11-20+07:00", "2026-11-20"), // the day is as it is written
              std::pair("2026-11-20-05:00", "2026-11-20"), std::pair("2021/01/03", "2021-01-03"),
              std::pair("0000-01-01", "0000-01-01"), std::pair("9999-12-31", "9999-12-31")})
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(day);
    }

    void readsDates()
    {
        QFETCH(QString, text);
        const auto time = parseIsoTime(text);
        QVERIFY(time);
        QVERIFY(time->isDate);
        QTEST(isoDateText(time->msecs), "day");
    }

    void readsNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *bad : {"",
                                "2026",
                                "2026-11",
                                "20261121",
                                "2026-13-01",
                                "2026-02-29",
                                "2026-11-21T",
                                "2026-11-21T25:00",
                                "21-11-2026",
                                "2026-11-21T07:05:00.Z",
                                "2026-11-21T07:05:00Z ",
                                "2026-11-21T24:00:01Z",
                                "2026-11-2١",
                                "2026-11/21",
                                "2026-11-20-07",
                                "2026-11-20 ",
                                "0000-00-00 00:00:00",
                                "2026-11-21T07:05:00+07:00[",
                                "0000-01-01T00:00:00+07:00",
                                "9999-12-31T23:59:59-01:00",
                                "2026-11-21T7:05Z"})
            QTest::addRow("\"%s\"", bad) << QString::fromUtf8(bad);
    }

    void readsNothingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!parseIsoTime(text));
    }

    void aDayIsThatOfTheZone()
    {
        QCOMPARE(dayOfMoment(u"2026-11-20T17:30:00.000Z"_s, m_jakarta), u"2026-11-21"_s);
        QCOMPARE(dayOfMoment(u"2026-11-20T16:59:59.999Z"_s, m_jakarta), u"2026-11-20"_s);
        QCOMPARE(dayOfMoment(u"2026-11-20T17:30:00.000Z"_s, QTimeZone()), u"2026-11-20"_s);
        for (const QString &other : {u"2026-11"_s, u"2026-11-20"_s, u"2026-S1"_s, QString()})
            QCOMPARE(dayOfMoment(other, m_jakarta), other);
    }

    void aDateIsItsMidnightInTheZone()
    {
        QCOMPARE(isoText(momentOf(*parseIsoTime(u"2026-11-21"), m_jakarta)), u"2026-11-20T17:00:00.000Z"_s);
        QCOMPARE(isoText(momentOf(*parseIsoTime(u"2026-11-21"), QTimeZone())), u"2026-11-21T00:00:00.000Z"_s);
    }

    void aMomentNeedsItsZone()
    {
        const QDateTime moment({2026, 11, 21}, QTime(7, 5, 0, 250), QTimeZone::UTC);
        for (const QStringView text :
             {u"2026-11-21T07:05:00.250Z", u"2026-11-21 14:05:00,250+07", u"20261121T070500.25Z"})
            QCOMPARE(parseMoment(text), moment);
        QCOMPARE(parseMoment(u"2026-11-21T07:05:00.250Z")->timeSpec(), Qt::UTC);
        for (const QStringView text : {u"", u"2026-11-21", u"2026-11-21Z", u"2026-11-21T07:05:00", u"yesterday"})
            QVERIFY2(!parseMoment(text), qPrintable(text.toString()));
    }

    void aPeriodHasAFirstDay()
    {
        QCOMPARE(firstDayOf(u"2026"), QDate(2026, 1, 1));
        QCOMPARE(firstDayOf(u"2026-10"), QDate(2026, 10, 1));
        QCOMPARE(firstDayOf(u"2026-10-21"), QDate(2026, 10, 21));
        for (const QStringView text : {u"", u"20", u"2026-1", u"2026-13", u"2026-02-30", u"0000", u"2026-10-21Z",
                                       u"2026-10-21T07:05:00Z", u"triwulan-1"})
            QVERIFY2(!firstDayOf(text), qPrintable(text.toString()));
    }
};

} // namespace anjungan::base

ANJUNGAN_TEST(QCoreApplication, anjungan::base::IsoTimeTest)
#include "iso_time_test.moc"
