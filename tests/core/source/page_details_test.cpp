// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/geojson_page.h"
#include "tests/core/source/page_text.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

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

ANJUNGAN_TEST(QCoreApplication, TestPageDetails)
#include "page_details_test.moc"
