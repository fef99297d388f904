// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using anjungan::theme::Amount;
using anjungan::theme::Formatter;
using anjungan::theme::FormatWords;
using anjungan::theme::Language;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

class FormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesIntegers_data();
    void writesIntegers();
    void writesReals_data();
    void writesReals();
    void roundsHalvesAsWritten();
    void writesPercent();
    void writesSigned();
    void writesMoney_data();
    void writesMoney();
    void writesMoneyInFull();
    void writesBytes_data();
    void writesBytes();
    void writesDistances_data();
    void writesDistances();
    void writesAreas_data();
    void writesAreas();
    void writesCoordinates_data();
    void writesCoordinates();
    void countsWithThePluralOfTheLanguage_data();
    void countsWithThePluralOfTheLanguage();
    void writesEnglishWhereALanguageHasNoFile();
    void writesShortCounts();
    void tellsWhatIsMissing();

private:
    Formatter m_indonesian{Language::Indonesian, QTimeZone("Asia/Jakarta")};
    Formatter m_english{Language::English, QTimeZone("Asia/Jakarta")};
};

void FormatTest::writesIntegers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("zero") << 0.0 << u"0"_s << u"0"_s;
    QTest::newRow("minus zero") << -0.0 << u"0"_s << u"0"_s;
    QTest::newRow("three digits") << 999.0 << u"999"_s << u"999"_s;
    QTest::newRow("four digits") << 1000.0 << u"1.000"_s << u"1,000"_s;
    QTest::newRow("five digits") << 14695.0 << u"14.695"_s << u"14,695"_s;
    QTest::newRow("seven digits") << 1234567.0 << u"1.234.567"_s << u"1,234,567"_s;
    QTest::newRow("negative") << -14695.0 << u"−14.695"_s << u"−14,695"_s;
    QTest::newRow("rounds up into a new group") << 999.5 << u"1.000"_s << u"1,000"_s;
    QTest::newRow("rounds to zero without a sign") << -0.4 << u"0"_s << u"0"_s;
    QTest::newRow("rupiah of a province") << 9812345678901.0 << u"9.812.345.678.901"_s << u"9,812,345,678,901"_s;
    QTest::newRow("largest in full") << 999999999999999.0 << u"999.999.999.999.999"_s << u"999,999,999,999,999"_s;
    QTest::newRow("huge") << 1.24e18 << u"1,2 × 10¹⁸"_s << u"1.2 × 10¹⁸"_s;
    QTest::newRow("hugest") << -std::numeric_limits<double>::max() << u"−1,8 × 10³⁰⁸"_s << u"−1.8 × 10³⁰⁸"_s;
}

void FormatTest::writesIntegers()
{
    QFETCH(double, value);
    QTEST(m_indonesian.integer(value), "indonesian");
    QTEST(m_english.integer(value), "english");
}

void FormatTest::writesReals_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("two decimals") << 1234.5 << 2 << u"1.234,50"_s;
    QTest::newRow("none") << 1234.5 << 0 << u"1.235"_s;
    QTest::newRow("carries through") << 999.96 << 1 << u"1.000,0"_s;
    QTest::newRow("small") << 0.004 << 2 << u"0,00"_s;
    QTest::newRow("small negative") << -0.004 << 2 << u"0,00"_s;
    QTest::newRow("negative") << -0.71 << 2 << u"−0,71"_s;
    QTest::newRow("tiniest") << std::numeric_limits<double>::denorm_min() << 1 << u"0,0"_s;
    QTest::newRow("too many decimals asked") << 0.5 << 40 << u"0,500000000"_s;
    QTest::newRow("negative decimals asked") << 2.6 << -3 << u"3"_s;
    QTest::newRow("large with decimals") << 123456789012345.0 << 2 << u"123.456.789.012.345,00"_s;
}

void FormatTest::writesReals()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QTEST(m_indonesian.real(value, decimals), "text");
}

void FormatTest::roundsHalvesAsWritten()
{
    QCOMPARE(m_english.real(0.15, 1), u"0.2"_s);
    QCOMPARE(m_english.real(0.25, 1), u"0.3"_s);
    QCOMPARE(m_english.real(0.35, 1), u"0.4"_s);
    QCOMPARE(m_english.real(1.005, 2), u"1.01"_s);
    QCOMPARE(m_english.real(-2.5, 0), u"−3"_s);
    QCOMPARE(m_english.real(0.1 + 0.2, 1), u"0.3"_s);
    QCOMPARE(m_english.real(70.44999, 1), u"70.4"_s);
}

void FormatTest::writesPercent()
{
    QCOMPARE(m_indonesian.percent(70.4), u"70,4 %"_s);
    QCOMPARE(m_english.percent(70.4), u"70.4%"_s);
    QCOMPARE(m_indonesian.percent(100, 0), u"100 %"_s);
    QCOMPARE(m_indonesian.percent(-0.04), u"> −0,1 %"_s);
}

void FormatTest::writesSigned()
{
    QCOMPARE(m_indonesian.signedReal(-3.1, 1, u"pp"_s), u"−3,1 pp"_s);
    QCOMPARE(m_indonesian.signedReal(1.2, 1, u"pp"_s), u"+1,2 pp"_s);
    QCOMPARE(m_english.signedReal(12, 0), u"+12"_s);
    QCOMPARE(m_indonesian.signedReal(17.2, 1, u"%"_s), u"+17,2 %"_s);
    QCOMPARE(m_english.signedReal(17.2, 1, u"%"_s), u"+17.2%"_s);
    QCOMPARE(m_indonesian.signedReal(0.04, 1, u"pp"_s), u"< 0,1 pp"_s);
    QCOMPARE(m_indonesian.signedReal(-0.04, 1, u"pp"_s), u"> −0,1 pp"_s);
    QCOMPARE(m_indonesian.signedReal(0, 1, u"pp"_s), u"0,0 pp"_s);
    QCOMPARE(m_english.signedReal(0.05, 1), u"+0.1"_s);
    QCOMPARE(m_english.signedReal(2e20, 1), u"+2.0 × 10²⁰"_s);
}

void FormatTest::writesMoney_data()
{
    QTest::addColumn<double>("rupiah");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("zero") << 0.0 << u"Rp0"_s << u"Rp0"_s;
    QTest::newRow("less than one") << -0.3 << u"> −Rp1"_s << u"> −Rp1"_s;
    QTest::newRow("hundreds") << 950.0 << u"Rp950"_s << u"Rp950"_s;
    QTest::newRow("hundreds that round up") << 999.6 << u"Rp1 ribu"_s << u"Rp1 thousand"_s;
    QTest::newRow("thousands") << 12500.0 << u"Rp12,5 ribu"_s << u"Rp12.5 thousand"_s;
    QTest::newRow("millions") << 3.4e6 << u"Rp3,4 juta"_s << u"Rp3.4 million"_s;
    QTest::newRow("millions just below") << 999.94e6 << u"Rp999,9 juta"_s << u"Rp999.9 million"_s;
    QTest::newRow("millions at the border") << 999.95e6 << u"Rp1 miliar"_s << u"Rp1 billion"_s;
    QTest::newRow("billions") << 812.3e9 << u"Rp812,3 miliar"_s << u"Rp812.3 billion"_s;
    QTest::newRow("trillions") << 9.812e12 << u"Rp9,8 triliun"_s << u"Rp9.8 trillion"_s;
    QTest::newRow("whole trillions") << 13e12 << u"Rp13 triliun"_s << u"Rp13 trillion"_s;
    QTest::newRow("thousands of trillions") << 3613.1e12 << u"Rp3.613,1 triliun"_s << u"Rp3,613.1 trillion"_s;
    QTest::newRow("negative") << -2.05e9 << u"−Rp2,1 miliar"_s << u"−Rp2.1 billion"_s;
    QTest::newRow("huge") << 1e30 << u"Rp1,0 × 10¹⁸ triliun"_s << u"Rp1.0 × 10¹⁸ trillion"_s;
}

void FormatTest::writesMoney()
{
    QFETCH(double, rupiah);
    QTEST(m_indonesian.money(rupiah), "indonesian");
    QTEST(m_english.money(rupiah), "english");
    QCOMPARE(m_english.moneyAmount(rupiah).text(), m_english.money(rupiah));
}

void FormatTest::writesMoneyInFull()
{
    QCOMPARE(m_indonesian.moneyInFull(9812345678), u"Rp9.812.345.678"_s);
    QCOMPARE(m_english.moneyInFull(-1500), u"−Rp1,500"_s);
    QCOMPARE(m_indonesian.moneyAmount(9.812e12), (Amount{u"Rp9,8"_s, u"triliun"_s}));
}

void FormatTest::writesBytes_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64{0} << u"0 B"_s;
    QTest::newRow("bytes") << qint64{999} << u"999 B"_s;
    QTest::newRow("kilobytes") << qint64{1000} << u"1,0 kB"_s;
    QTest::newRow("megabytes") << qint64{48'200'000} << u"48,2 MB"_s;
    QTest::newRow("rounds into megabytes") << qint64{999'960} << u"1,0 MB"_s;
    QTest::newRow("gigabytes") << qint64{1'234'000'000} << u"1,2 GB"_s;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"9.223.372,0 TB"_s;
    QTest::newRow("unknown") << qint64{-1} << u"–"_s;
}

void FormatTest::writesBytes()
{
    QFETCH(qint64, count);
    QTEST(m_indonesian.bytes(count), "text");
}

void FormatTest::writesDistances_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("none") << 0.0 << u"0,0 m"_s << u"0.0 m"_s;
    QTest::newRow("steps") << 4.94 << u"4,9 m"_s << u"4.9 m"_s;
    QTest::newRow("the last with a decimal") << 9.94 << u"9,9 m"_s << u"9.9 m"_s;
    QTest::newRow("the first without") << 9.95 << u"10 m"_s << u"10 m"_s;
    QTest::newRow("the last in metres") << 999.4 << u"999 m"_s << u"999 m"_s;
    QTest::newRow("the first in kilometres") << 999.5 << u"1,00 km"_s << u"1.00 km"_s;
    QTest::newRow("the last with two decimals") << 9994.0 << u"9,99 km"_s << u"9.99 km"_s;
    QTest::newRow("the first with one") << 9995.0 << u"10,0 km"_s << u"10.0 km"_s;
    QTest::newRow("the last with one") << 99949.0 << u"99,9 km"_s << u"99.9 km"_s;
    QTest::newRow("the first whole one") << 99950.0 << u"100 km"_s << u"100 km"_s;
    QTest::newRow("metres") << 850.2 << u"850 m"_s << u"850 m"_s;
    QTest::newRow("rounds into a kilometre") << 999.6 << u"1,00 km"_s << u"1.00 km"_s;
    QTest::newRow("kilometres") << 1250.0 << u"1,25 km"_s << u"1.25 km"_s;
    QTest::newRow("tens") << 12549.0 << u"12,5 km"_s << u"12.5 km"_s;
    QTest::newRow("hundreds") << 312400.0 << u"312 km"_s << u"312 km"_s;
    QTest::newRow("round the earth") << 40075017.0 << u"40.075 km"_s << u"40,075 km"_s;
}

void FormatTest::writesDistances()
{
    QFETCH(double, metres);
    QTEST(m_indonesian.distance(metres), "indonesian");
    QTEST(m_english.distance(metres), "english");
}

void FormatTest::writesAreas_data()
{
    QTest::addColumn<double>("squareMetres");
    QTest::addColumn<QString>("indonesian");
    QTest::newRow("none") << 0.0 << u"0 m²"_s;
    QTest::newRow("square metres") << 9999.4 << u"9.999 m²"_s;
    QTest::newRow("the first in hectares") << 9999.5 << u"1,0 ha"_s;
    QTest::newRow("the last in hectares") << 999400.0 << u"99,9 ha"_s;
    QTest::newRow("rounds into a hectare") << 9999.6 << u"1,0 ha"_s;
    QTest::newRow("hectares") << 34000.0 << u"3,4 ha"_s;
    QTest::newRow("rounds into a square kilometre") << 999600.0 << u"1,00 km²"_s;
    QTest::newRow("square kilometres") << 1.25e6 << u"1,25 km²"_s;
    QTest::newRow("the province") << 7.298e10 << u"72.980 km²"_s;
}

void FormatTest::writesAreas()
{
    QFETCH(double, squareMetres);
    QTEST(m_indonesian.area(squareMetres), "indonesian");
}

void FormatTest::writesCoordinates_data()
{
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("Medan") << 98.6722 << 3.5952 << u"3,59520° LU 98,67220° BT"_s << u"3.59520° N 98.67220° E"_s;
    QTest::newRow("south and west") << -70.5 << -33.25 << u"33,25000° LS 70,50000° BB"_s
                                    << u"33.25000° S 70.50000° W"_s;
    QTest::newRow("the equator from below")
        << 99.0 << -1e-9 << u"0,00000° LU 99,00000° BT"_s << u"0.00000° N 99.00000° E"_s;
    QTest::newRow("once more round") << 458.6722 << 0.0 << u"0,00000° LU 98,67220° BT"_s << u"0.00000° N 98.67220° E"_s;
    QTest::newRow("beyond the pole") << 99.0 << 91.0 << u"–"_s << u"–"_s;
    QTest::newRow("no place") << notANumber << 3.0 << u"–"_s << u"–"_s;
}

void FormatTest::writesCoordinates()
{
    QFETCH(double, longitude);
    QFETCH(double, latitude);
    QTEST(m_indonesian.coordinates(longitude, latitude), "indonesian");
    QTEST(m_english.coordinates(longitude, latitude), "english");
}

void FormatTest::countsWithThePluralOfTheLanguage_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("none") << 0 << u"0"_s << u"0 hari"_s << u"0 days"_s;
    QTest::newRow("one") << 1 << u"1"_s << u"1 hari"_s << u"1 day"_s;
    QTest::newRow("two") << 2 << u"2"_s << u"2 hari"_s << u"2 days"_s;
    QTest::newRow("a thousand") << 1000 << u"1.000"_s << u"1.000 hari"_s << u"1.000 days"_s;
}

void FormatTest::countsWithThePluralOfTheLanguage()
{
    QFETCH(int, count);
    QFETCH(QString, figure);
    QTEST(FormatWords(Language::Indonesian).counted("%n day(s)", count, figure), "indonesian");
    QTEST(FormatWords(Language::English).counted("%n day(s)", count, figure), "english");
}

void FormatTest::writesEnglishWhereALanguageHasNoFile()
{
    const Formatter unknown(u"xx", QTimeZone("Asia/Jakarta"));
    QCOMPARE(unknown.real(14695.5, 1), u"14,695.5"_s);
    QCOMPARE(unknown.date(QDate(2026, 10, 5)), u"5 Oct 2026"_s);
}

void FormatTest::writesShortCounts()
{
    QCOMPARE(m_indonesian.shortCount(0), u"0"_s);
    QCOMPARE(m_indonesian.shortCount(999), u"999"_s);
    QCOMPARE(m_indonesian.shortCount(1000), u"1 rb"_s);
    QCOMPARE(m_indonesian.shortCount(1240), u"1,2 rb"_s);
    QCOMPARE(m_english.shortCount(1240), u"1.2k"_s);
    QCOMPARE(m_indonesian.shortCount(9949), u"9,9 rb"_s);
    QCOMPARE(m_indonesian.shortCount(9950), u"10 rb"_s);
    QCOMPARE(m_indonesian.shortCount(999'499), u"999 rb"_s);
    QCOMPARE(m_indonesian.shortCount(999'500), u"1 jt"_s);
    QCOMPARE(m_indonesian.shortCount(999'950), u"1 jt"_s);
    QCOMPARE(m_english.shortCount(1'300'000), u"1.3M"_s);
    QCOMPARE(m_english.shortCount(2'000'000'000), u"2bn"_s);
}

void FormatTest::tellsWhatIsMissing()
{
    for (const std::optional<double> value :
         {std::optional<double>{}, std::optional{notANumber}, std::optional{infinite}, std::optional{-infinite}}) {
        QCOMPARE(m_indonesian.integer(value), u"–"_s);
        QCOMPARE(m_indonesian.real(value, 2), u"–"_s);
        QCOMPARE(m_indonesian.percent(value), u"–"_s);
        QCOMPARE(m_indonesian.signedReal(value, 1, u"pp"_s), u"–"_s);
        QCOMPARE(m_indonesian.money(value), u"–"_s);
        QCOMPARE(m_indonesian.moneyInFull(value), u"–"_s);
        QCOMPARE(m_indonesian.distance(value), u"–"_s);
        QCOMPARE(m_indonesian.area(value), u"–"_s);
    }
    QCOMPARE(m_indonesian.date(QDate()), u"–"_s);
    QCOMPARE(m_indonesian.dateTime(QDateTime()), u"–"_s);
    QCOMPARE(m_indonesian.time(QDateTime()), u"–"_s);
}

ANJUNGAN_TEST(QCoreApplication, FormatTest)
#include "format_test.moc"
