// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/geojson_page.h"
#include "tests/core/source/page_text.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::source;
using test::featureOf;
using test::pageOf;

/// What a page says of numbers and names that most readers change: not finite, with more digits, or alike.
class TestPageDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsNumbersThatAreNotFinite();
    void keepsDigitsThatSayMoreThanTheValue();
    void tellsNamesThatLookAlikeApart();
    void readsACountInEveryForm_data();
    void readsACountInEveryForm();
    void readsTheTimeOfThePageInEveryForm_data();
    void readsTheTimeOfThePageInEveryForm();
    void refusesAFeatureThatContradictsItself_data();
    void refusesAFeatureThatContradictsItself();
    void tellsOtherEncodings_data();
    void tellsOtherEncodings();
};

void TestPageDetails::countsNumbersThatAreNotFinite()
{
    const auto parsed = parsePage(pageOf(featureOf(R"({"a":1,"b":NaN})") + ',' + featureOf(R"({"b":[NaN,-Infinity]})") +
                                         ',' + featureOf(R"({"a":-Infinity,"b":null})")),
                                  {});
    QVERIFY(parsed);
    QCOMPARE(parsed->page.notFinite, (std::vector<anjungan::source::NotFinite>{{.field = 1, .count = 3, .row = 0},
                                                                               {.field = 0, .count = 1, .row = 2}}));
}

void TestPageDetails::keepsDigitsThatSayMoreThanTheValue()
{
    const auto parsed = parsePage(
        pageOf(featureOf(R"({"a":12.10,"b":70.0,"c":100})") + ',' + featureOf(R"({"a":12.07,"b":1.00 ,"c":10e0})")),
        {});
    QVERIFY(parsed);
    QCOMPARE(parsed->page.digits,
             (std::vector<anjungan::source::SentDigits>{{.row = 0, .field = 0, .digits = u"12.10"_s},
                                                        {.row = 1, .field = 1, .digits = u"1.00"_s}}));
}

void TestPageDetails::tellsNamesThatLookAlikeApart()
{
    const auto parsed = parsePage(
        pageOf(featureOf(R"({"kode":1,"\ufeffkode":2,"\ud800":3,"\ud801":4,"e\u0301":5,"\u00e9":6,"":7})")), {});
    QVERIFY(parsed);
    QCOMPARE(parsed->page.fields, (std::vector<QString>{u"kode"_s, u"\uFEFFkode"_s, u"\\ud800"_s, u"\\ud801"_s,
                                                        u"e\u0301"_s, u"\u00e9"_s, QString()}));
}

void TestPageDetails::readsACountInEveryForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<std::int64_t>>("count");
    const auto row = [](const char *json, std::optional<std::int64_t> count) {
        QTest::newRow(json) << QByteArray(json) << count;
    };
    for (const char *json : {"25", "25.0", "2.5e1", R"("25")", R"("25.0")"})
        row(json, 25);
    for (const char *json : {"-1", "-1.0", "25.5", "1e30", "null", "true", "[25]", R"("unknown")", R"("")", R"("nan")"})
        row(json, std::nullopt);
}

void TestPageDetails::readsTheTimeOfThePageInEveryForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("utc"); // empty: none
    const auto row = [](const char *json, const QString &utc) { QTest::newRow(json) << QByteArray(json) << utc; };
    for (const char *json :
         {R"("2026-11-30T10:11:12Z")", R"("2026-11-30T17:11:12+07:00")", R"("20261130T101112Z")",
          R"("20261130T171112+0700")", R"("20261130T171112+07")", R"("20261130T101112.5Z")", R"("20261130t101112z")"})
        row(json, u"2026-11-30T10:11:12Z"_s);
    // Without a time or its zone it says nothing.
    for (const char *json : {R"("20261130T101112")", R"("20261130")", "20261130", "20261130101112",
                             R"("20261130101112Z")", R"("2026-11-30")", "null"})
        row(json, QString());
}

void TestPageDetails::readsTheTimeOfThePageInEveryForm()
{
    QFETCH(const QByteArray, json);
    const auto parsed = parsePage(R"({"timeStamp":)" + json + R"(,"type":"FeatureCollection","features":[]})", {});
    QVERIFY(parsed);
    const auto &stamp = parsed->page.timeStamp;
    QTEST(stamp ? stamp->toUTC().toString(Qt::ISODate) : QString(), "utc");
}

void TestPageDetails::readsACountInEveryForm()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<std::int64_t>, count);
    const auto page = parsePage(R"({"numberMatched":)" + json + R"(,"type":"FeatureCollection","features":[]})", {});
    QVERIFY2(page, qPrintable(page ? QString() : anjungan::test::told(page.error())));
    QCOMPARE(page->page.numberMatched, count);
}

void TestPageDetails::refusesAFeatureThatContradictsItself_data()
{
    QTest::addColumn<QByteArray>("feature");
    QTest::addColumn<QString>("words");
    const QByteArray head = R"({"type":"Feature",)";
    const QByteArray a = R"("geometry":{"type":"Point","coordinates":[98,3]})";
    const QByteArray b = R"("geometry":{"type":"Point","coordinates":[99,3]})";
    QTest::newRow("two ids") << head + R"("id":1,"id":2,"properties":{}})" << u"property_twice(id)"_s;
    QTest::newRow("two geometries") << head + a + "," + b + "}" << u"property_twice(geometry)"_s;
    QTest::newRow("a geometry and none") << head + a + R"(,"geometry":null})" << u"property_twice(geometry)"_s;
    QTest::newRow("a value and null") << head + R"("properties":{"n":5,"n":null}})" << u"property_twice(n)"_s;
    QTest::newRow("the same twice") << head + R"("id":1,"id":1,)" + a + "," + a + "}" << QString();
}

/// Other readers take the first or the last of them.
void TestPageDetails::refusesAFeatureThatContradictsItself()
{
    QFETCH(QByteArray, feature);
    QFETCH(QString, words);
    const auto page = parsePage(pageOf(feature), {});
    QCOMPARE(page.has_value(), words.isEmpty());
    if (!page)
        QVERIFY2(anjungan::test::told(page.error()).contains(words), qPrintable(anjungan::test::told(page.error())));
}

void TestPageDetails::tellsOtherEncodings_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE,
                                QStringConverter::Utf32BE, QStringConverter::Utf16})
        QTest::newRow(QStringConverter::nameForEncoding(encoding)) << encoding;
}

void TestPageDetails::tellsOtherEncodings()
{
    QFETCH(QStringConverter::Encoding, encoding);
    QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray page = encode(QString::fromUtf8(pageOf(featureOf(R"({"a":1})"))));
    const auto parsed = parsePage(page, {});
    QVERIFY(!parsed);
    QCOMPARE(anjungan::test::told(parsed.error()), u"source.not_utf8(0)"_s);
}

ANJUNGAN_TEST(QCoreApplication, TestPageDetails)
#include "page_details_test.moc"
