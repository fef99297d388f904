// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using anjungan::theme::Formatter;
using anjungan::theme::FormatWords;
using anjungan::theme::Language;

class FormatTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDatesAndTimes();
    void namesTheZone_data();
    void namesTheZone();
    void writesAges_data();
    void writesAges();
    void namesEveryMonth();
    void writesPeriods_data();
    void writesPeriods();

private:
    Formatter m_indonesian{Language::Indonesian, QTimeZone("Asia/Jakarta")};
    Formatter m_english{Language::English, QTimeZone("Asia/Jakarta")};
};

void FormatTimeTest::writesDatesAndTimes()
{
    const QDateTime when(QDate(2026, 11, 21), QTime(7, 5), QTimeZone::utc());
    QCOMPARE(m_indonesian.dateTime(when), u"21 Nov 2026 14.05 WIB"_s);
    QCOMPARE(m_english.dateTime(when), u"21 Nov 2026 14:05 WIB"_s);
    QCOMPARE(m_indonesian.time(when), u"14.05"_s);
    QCOMPARE(m_english.time(when), u"14:05"_s);
    QCOMPARE(m_indonesian.date(QDate(2026, 5, 3)), u"3 Mei 2026"_s);
    QCOMPARE(m_indonesian.date(QDate(2026, 8, 17)), u"17 Agu 2026"_s);
    QCOMPARE(m_english.date(QDate(2026, 10, 5)), u"5 Oct 2026"_s);
    QCOMPARE(m_indonesian.date(QDate(2026, 12, 31)), u"31 Des 2026"_s);
    const QDateTime lateEvening(QDate(2026, 12, 31), QTime(18, 30), QTimeZone::utc());
    QCOMPARE(m_indonesian.dateTime(lateEvening), u"1 Jan 2027 01.30 WIB"_s);
}

void FormatTimeTest::namesTheZone_data()
{
    QTest::addColumn<QTimeZone>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("WIB") << QTimeZone("Asia/Jakarta") << u"21 Nov 2026 07.05 WIB"_s;
    QTest::newRow("WIB, Pontianak") << QTimeZone("Asia/Pontianak") << u"21 Nov 2026 07.05 WIB"_s;
    QTest::newRow("WITA") << QTimeZone("Asia/Makassar") << u"21 Nov 2026 08.05 WITA"_s;
    QTest::newRow("WIT") << QTimeZone("Asia/Jayapura") << u"21 Nov 2026 09.05 WIT"_s;
    QTest::newRow("east") << QTimeZone("Asia/Kathmandu") << u"21 Nov 2026 05.50 UTC+05.45"_s;
    QTest::newRow("west") << QTimeZone("America/St_Johns") << u"20 Nov 2026 20.35 UTC−03.30"_s;
    QTest::newRow("UTC") << QTimeZone::utc() << u"21 Nov 2026 00.05 UTC"_s;
    QTest::newRow("invalid") << QTimeZone() << u"21 Nov 2026 00.05 UTC"_s;
}

void FormatTimeTest::namesTheZone()
{
    QFETCH(QTimeZone, zone);
    const QDateTime when(QDate(2026, 11, 21), QTime(0, 5), QTimeZone::utc());
    QTEST(Formatter(Language::Indonesian, zone).dateTime(when), "text");
}

void FormatTimeTest::writesAges_data()
{
    QTest::addColumn<std::chrono::seconds>("age");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    using std::chrono::days;
    QTest::newRow("none") << std::chrono::seconds{0} << u"baru saja"_s << u"just now"_s;
    QTest::newRow("a clock a little off") << std::chrono::seconds{-59} << u"baru saja"_s << u"just now"_s;
    QTest::newRow("a clock far off") << std::chrono::seconds{-60} << u"di masa depan"_s << u"in the future"_s;
    QTest::newRow("59 s") << std::chrono::seconds{59} << u"baru saja"_s << u"just now"_s;
    QTest::newRow("one minute") << std::chrono::seconds{60} << u"1 menit"_s << u"1 minute"_s;
    QTest::newRow("59 minutes") << std::chrono::seconds{3599} << u"59 menit"_s << u"59 minutes"_s;
    QTest::newRow("3 hours") << std::chrono::seconds{3h} << u"3 jam"_s << u"3 hours"_s;
    QTest::newRow("nearly a day") << std::chrono::seconds{24h - 1s} << u"23 jam"_s << u"23 hours"_s;
    QTest::newRow("one day") << std::chrono::seconds{24h} << u"1 hari"_s << u"1 day"_s;
    QTest::newRow("9 days") << std::chrono::seconds{days{9} + 5h} << u"9 hari"_s << u"9 days"_s;
    QTest::newRow("just under two years") << std::chrono::seconds{days{729}} << u"729 hari"_s << u"729 days"_s;
    QTest::newRow("two years") << std::chrono::seconds{days{730}} << u"2 tahun"_s << u"2 years"_s;
}

void FormatTimeTest::writesAges()
{
    QFETCH(std::chrono::seconds, age);
    QTEST(m_indonesian.age(age), "indonesian");
    QTEST(m_english.age(age), "english");
}

void FormatTimeTest::namesEveryMonth()
{
    const auto namesIn = [](QStringView language) {
        const FormatWords words(language);
        QStringList names;
        for (int month = 1; month <= 12; ++month)
            names << words.month(month) + u'/' + words.shortMonth(month);
        return names.join(u' ');
    };
    QCOMPARE(namesIn(Language::Indonesian),
             u"Januari/Jan Februari/Feb Maret/Mar April/Apr Mei/Mei Juni/Jun Juli/Jul Agustus/Agu September/Sep "
             "Oktober/Okt November/Nov Desember/Des"_s);
    QCOMPARE(namesIn(Language::English), u"January/Jan February/Feb March/Mar April/Apr May/May June/Jun July/Jul "
                                         "August/Aug September/Sep October/Oct November/Nov December/Dec"_s);
}

void FormatTimeTest::writesPeriods_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("month") << u"2026-10"_s << u"Oktober 2026"_s << u"October 2026"_s;
    QTest::newRow("year") << u"2026"_s << u"2026"_s << u"2026"_s;
    QTest::newRow("day") << u"2026-11-20"_s << u"20 Nov 2026"_s << u"20 Nov 2026"_s;
    QTest::newRow("day that isn't") << u"2026-11-31"_s << u"2026-11-31"_s << u"2026-11-31"_s;
    QTest::newRow("month that isn't") << u"2026-13"_s << u"2026-13"_s << u"2026-13"_s;
    QTest::newRow("semester") << u"2026-S1"_s << u"2026-S1"_s << u"2026-S1"_s;
    QTest::newRow("odd half of a school year")
        << u"2026/2027 ganjil"_s << u"2026/2027 ganjil"_s << u"2026/2027 odd semester"_s;
    QTest::newRow("even half of a school year")
        << u"2026/2027 Genap"_s << u"2026/2027 genap"_s << u"2026/2027 even semester"_s;
    QTest::newRow("no half of a school year")
        << u"2026/2027 ganjil 1"_s << u"2026/2027 ganjil 1"_s << u"2026/2027 ganjil 1"_s;
    QTest::newRow("this year") << u"this-year"_s << u"Tahun ini"_s << u"This year"_s;
    QTest::newRow("last year") << u"last-year"_s << u"Tahun lalu"_s << u"Last year"_s;
    QTest::newRow("last months") << u"-P12M..now"_s << u"Sejak 12 bulan lalu"_s << u"Since 12 months ago"_s;
    QTest::newRow("twelve months") << u"last-12-months"_s << u"12 bulan terakhir"_s << u"Last 12 months"_s;
    QTest::newRow("newest year") << u"latest-year"_s << u"Tahun data terbaru"_s << u"Year of the newest data"_s;
    QTest::newRow("last month") << u"-P1M..now"_s << u"Sejak 1 bulan lalu"_s << u"Since 1 month ago"_s;
    QTest::newRow("months of a year") << u"2026-01..2026-05"_s << u"Jan – Mei 2026"_s << u"Jan – May 2026"_s;
    QTest::newRow("months of two years") << u"2025-11..2026-02"_s << u"Nov 2025 – Feb 2026"_s
                                         << u"Nov 2025 – Feb 2026"_s;
    QTest::newRow("days of a year") << u"2026-11-03..2026-11-21"_s << u"3 Nov – 21 Nov 2026"_s
                                    << u"3 Nov – 21 Nov 2026"_s;
    QTest::newRow("years") << u"2024..2026"_s << u"2024 – 2026"_s << u"2024 – 2026"_s;
    QTest::newRow("open span") << u"2026-01.."_s << u"2026-01.."_s << u"2026-01.."_s;
    QTest::newRow("words") << u"Sem. ganjil 2026"_s << u"Sem. ganjil 2026"_s << u"Sem. ganjil 2026"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void FormatTimeTest::writesPeriods()
{
    QFETCH(QString, period);
    QTEST(m_indonesian.period(period), "indonesian");
    QTEST(m_english.period(period), "english");
    QCOMPARE(m_english.shortPeriod(u"2026/2027 ganjil"_s), u"2026/2027 odd"_s);
    QCOMPARE(m_indonesian.shortPeriod(u"2026/2027 Genap"_s), u"2026/2027 genap"_s);
}

ANJUNGAN_TEST(QCoreApplication, FormatTimeTest)
#include "format_time_test.moc"
