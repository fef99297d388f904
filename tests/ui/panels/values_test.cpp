// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/panels/map/classes/value_classes.h"
#include "ui/panels/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace anjungan;
using namespace Qt::StringLiterals;
using panels::Format;
using theme::Tone;

namespace {

QJsonValue json(const QByteArray &text) { return QJsonDocument::fromJson("[" + text + "]").array().first(); }

} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

    theme::Formatter m_format{theme::Language::Indonesian, QTimeZone("Asia/Jakarta")};

    QString told(Format format, const QVariant &value, const QString &unit = {}) const
    {
        return panels::amount(m_format, format, value, unit).text();
    }

private Q_SLOTS:
    void valuesAreWrittenWithTheirUnit()
    {
        QCOMPARE(told(Format::Integer, 24310, u"siswa"_s), u"24.310 siswa"_s);
        QCOMPARE(told(Format::Decimal, 0.714), u"0,71"_s);
        QCOMPARE(told(Format::Percent, 70.43, u"%"_s), u"70,4 %"_s);
        QCOMPARE(told(Format::Points, -3.14), u"−3,1 pp"_s);
        QCOMPARE(told(Format::Money, 9.8e12, u"Rp"_s), u"Rp9,8 triliun"_s);
        QCOMPARE(told(Format::Text, u"<b>Tinggi</b>"_s), u"<b>Tinggi</b>"_s);
        QCOMPARE(told(Format::Date, u"2026-11-21T07:05:00.000Z"_s), u"21 Nov 2026"_s);
    }

    void oneHasItsOwnFormOfAUnit()
    {
        const panels::ValueStyle style{
            .format = Format::Integer, .unit = u"events"_s, .unitOfOne = u"event"_s, .decimals = {}, .money = {}};
        QCOMPARE(panels::amount(m_format, style, 1).text(), u"1 event"_s);
        QCOMPARE(panels::amount(m_format, style, 0).text(), u"0 events"_s);
        QCOMPARE(panels::amount(m_format, style, 21).text(), u"21 events"_s);
        QCOMPARE(panels::amount(m_format, style, -1).text(), u"−1 events"_s);
        panels::ValueStyle without = style;
        without.unit.clear(); // stands elsewhere
        QCOMPARE(panels::amount(m_format, without, 1).text(), u"1"_s);
        panels::ValueStyle decimal = style;
        decimal.format = Format::Decimal;
        QCOMPARE(panels::amount(m_format, decimal, 1.0).text(), u"1,00 events"_s);
    }

    void aValueHasTheTitleThatItsFieldGivesIt()
    {
        query::Answer answer;
        answer.columns = {{.id = u"kelas"_s, .title = {}, .unit = {}, .valueTitles = {{u"tinggi"_s, u"High"_s}}}};
        answer.rows = {{u"tinggi"_s}, {u"lain"_s}, {QVariant()}};
        const panels::ValueStyle style = panels::styleOf(answer, u"kelas"_s, Format::Text);
        QCOMPARE(panels::amount(m_format, style, u"tinggi"_s).text(), u"High"_s);
        QCOMPARE(panels::amount(m_format, style, u"lain"_s).text(), u"lain"_s);
        QCOMPARE(panels::wordOf(m_format, panels::cell(answer, 0, u"kelas"_s)), u"High"_s);
        QCOMPARE(panels::wordOf(m_format, panels::cell(answer, 1, u"kelas"_s)), u"lain"_s);
        QCOMPARE(panels::wordOf(m_format, panels::cell(answer, 2, u"kelas"_s)), QString());
    }

    void aPercentIsWrittenInOneWayInALanguage()
    {
        const theme::Formatter english{theme::Language::English, QTimeZone("Asia/Jakarta")};
        for (const Format format : {Format::Percent, Format::Decimal, Format::Text}) {
            const QString text = panels::amount(english, format, 71.25, u"%"_s).text();
            QVERIFY2(text.endsWith(u"%"_s) && !text.contains(u' '), qPrintable(text));
        }
        QCOMPARE(panels::amount(english, Format::Percent, 71.25, {}), (theme::Amount{u"71.3%"_s, {}}));
        QCOMPARE(panels::amount(m_format, Format::Percent, 71.25, {}), (theme::Amount{u"71,3"_s, u"%"_s}));
        QCOMPARE(panels::amount(english, Format::Points, -3.14, {}).text(), u"−3.1 pp"_s);
    }

    /// B14: what is not 0 does not look like it.
    void smallNumbersAreNotShownAsZero()
    {
        QCOMPARE(told(Format::Decimal, 0.004, u"mg/l"_s), u"< 0,01 mg/l"_s);
        QCOMPARE(told(Format::Decimal, 0.0004), u"< 0,01"_s);
        QCOMPARE(told(Format::Decimal, -0.003), u"> −0,01"_s);
        QCOMPARE(told(Format::Decimal, 0.0), u"0,00"_s);
        QCOMPARE(told(Format::Percent, 0.04), u"< 0,1 %"_s);
        QCOMPARE(told(Format::Percent, 0.05), u"0,1 %"_s);
        QCOMPARE(told(Format::Integer, 0.4), u"< 1"_s);
        QCOMPARE(told(Format::Points, -0.04), u"> −0,1 pp"_s);
        QCOMPARE(told(Format::Money, 0.2), u"< Rp1"_s);
    }

    /// B13: a double holds 53 bits, a whole number of the cache 64.
    void wholeNumbersHaveAllTheirDigits()
    {
        QCOMPARE(told(Format::Integer, 1271012345670001LL), u"1.271.012.345.670.001"_s);
        QCOMPARE(told(Format::Integer, 9007199254740993LL), u"9.007.199.254.740.993"_s);
        QCOMPARE(told(Format::Integer, std::numeric_limits<qint64>::min()), u"−9.223.372.036.854.775.808"_s);
        QCOMPARE(told(Format::Text, 127501000100100123LL), u"127501000100100123"_s);
        QCOMPARE(told(Format::Integer, 3.6e15), u"3.600.000.000.000.000"_s);
        QCOMPARE(told(Format::Integer, 9.2e18), u"9,2 × 10¹⁸"_s);
    }

    void digitsAreThoseOfTheField()
    {
        const auto told = [this](const panels::ValueStyle &style, const QVariant &value) {
            return panels::amount(m_format, style, value).text();
        };
        QCOMPARE(told({.format = Format::Decimal, .unit = u"siswa"_s, .decimals = 0}, 218.73), u"219 siswa"_s);
        QCOMPARE(told({.format = Format::Percent, .decimals = 3}, 70.43), u"70,430 %"_s);
        QCOMPARE(told({.format = Format::Integer, .decimals = {}, .isGrouped = false}, 2019), u"2019"_s);
        QCOMPARE(told({.format = Format::Decimal, .decimals = 1, .isGrouped = false}, 10210001.25), u"10210001,3"_s);
    }

    void amountsOfOneColumnHaveOneUnitAndOneNumberOfDecimals()
    {
        const auto column = [this](const std::vector<std::optional<double>> &values) {
            QStringList texts;
            for (const auto &value : values)
                texts << panels::amount(
                             m_format,
                             {.format = Format::Money, .decimals = {}, .money = panels::moneyColumnOf(values)},
                             value ? QVariant(*value) : QVariant())
                             .text();
            return texts;
        };
        QCOMPARE(column({9.8e12, 640e9, std::nullopt, 0}),
                 QStringList({u"Rp9,8 triliun"_s, u"Rp0,6 triliun"_s, u"–"_s, u"Rp0"_s}));
        QCOMPARE(column({9.8e12, 5e9}), QStringList({u"Rp9.800 miliar"_s, u"Rp5 miliar"_s}));
        QCOMPARE(column({9.8e12, -5e3}), QStringList({u"Rp9.800,0 miliar"_s, u"> −Rp0,1 miliar"_s}));
        QCOMPARE(column({1500, 20}), QStringList({u"Rp1.500"_s, u"Rp20"_s}));
        // One with a decimal gives all of them one, below each other.
        QCOMPARE(column({3310e9, 2393.1e9, 742e9, 0}),
                 QStringList({u"Rp3,3 triliun"_s, u"Rp2,4 triliun"_s, u"Rp0,7 triliun"_s, u"Rp0"_s}));
        QCOMPARE(column({3310e9, 2393.1e9, 9e9}),
                 QStringList({u"Rp3.310,0 miliar"_s, u"Rp2.393,1 miliar"_s, u"Rp9,0 miliar"_s}));
        QCOMPARE(column({3310e9, 742e9, 9e9, 2393.02e9}),
                 QStringList({u"Rp3.310 miliar"_s, u"Rp742 miliar"_s, u"Rp9 miliar"_s, u"Rp2.393 miliar"_s}));
    }

    /// B22
    void truthValuesAreWords()
    {
        for (const Format format : {Format::Integer, Format::Percent, Format::Text, Format::Date}) {
            QCOMPARE(told(format, true), u"ya"_s);
            QCOMPARE(told(format, false, u"unit"_s), u"tidak"_s);
        }
        QCOMPARE(panels::wordOf(m_format, {.value = true, .unit = {}}), u"ya"_s);
        QCOMPARE(panels::wordOf(m_format, {}), QString());
    }

    /// B01: the formatter's zone, whatever the device's.
    void aMomentIsOfTheDayInTheZone()
    {
        QCOMPARE(told(Format::Date, u"2026-11-20T17:30:00.000Z"_s), u"21 Nov 2026"_s);
        QCOMPARE(told(Format::Date, u"2026-11-20"_s), u"20 Nov 2026"_s);
        QCOMPARE(told(Format::Date, u"9999-12-31"_s), u"31 Des 9999"_s);
        QCOMPARE(told(Format::Date, u"0000-01-01T00:00:00.000Z"_s), u"1 Jan 0"_s);
        QCOMPARE(told(Format::Date, u"segera"_s), u"segera"_s);
        QCOMPARE(told(Format::Period, u"2026-10"_s), u"Okt 2026"_s);
        QCOMPARE(told(Format::Period, u"segera"_s), u"segera"_s);
        QCOMPARE(told(Format::Period, QVariant()), u"–"_s);
        const panels::AnswerCell moment{
            .value = u"2026-11-20T17:30:00.000Z"_s, .unit = {}, .type = store::ColumnType::DateTime};
        QCOMPARE(panels::wordOf(m_format, moment), u"21 Nov 2026 00.30 WIB"_s);
    }

    void whatIsNotThereIsADashAndNeverZero()
    {
        for (const Format format : {Format::Integer, Format::Decimal, Format::Percent, Format::Points, Format::Money,
                                    Format::Text, Format::Date})
            QCOMPARE(told(format, QVariant(), u"orang"_s), u"–"_s);
        QCOMPARE(told(Format::Integer, u"banyak"_s, u"orang"_s), u"–"_s);
        QCOMPARE(told(Format::Integer, std::numeric_limits<double>::quiet_NaN()), u"–"_s);
        QCOMPARE(told(Format::Integer, 0, u"orang"_s), u"0 orang"_s);
    }

    void aToneIsFixedOrByBounds()
    {
        QCOMPARE(panels::ToneRule(json(R"("warning")")).tone(1), Tone::Warning);
        const panels::ToneRule rule(json(R"({"good": [-2, null], "warning": [-8, null]})"));
        QCOMPARE(rule.tone(-2), Tone::Good);
        QCOMPARE(rule.tone(-2.1), Tone::Warning);
        QCOMPARE(rule.tone(-8.1), Tone::Bad);
        QCOMPARE(rule.tone(std::nullopt), Tone::Neutral);
        QCOMPARE(panels::ToneRule().tone(-100), Tone::Neutral);
        // Both bounds belong to what they bound.
        const panels::ToneRule between(json(R"({"good": [2, 5], "warning": [5, 7.5]})"));
        const std::vector<std::pair<double, Tone>> expected{{1.9, Tone::Bad},     {2, Tone::Good},
                                                            {5, Tone::Good},      {5.1, Tone::Warning},
                                                            {7.5, Tone::Warning}, {7.6, Tone::Bad}};
        for (const auto &[value, tone] : expected)
            QCOMPARE(between.tone(value), tone);
        for (const auto &[name, tone] : {std::pair("\"good\"", Tone::Good), std::pair("\"warning\"", Tone::Warning),
                                         std::pair("\"bad\"", Tone::Bad), std::pair("\"neutral\"", Tone::Neutral)})
            QCOMPARE(panels::ToneRule(json(name)).tone(std::nullopt), tone); // always the same, without a value too
    }

    void formatsAreReadByTheirNames()
    {
        const std::vector<std::tuple<const char *, Format, QString>> formats{
            {"integer", Format::Integer, u"1.235 ha"_s},  {"decimal", Format::Decimal, u"1.234,57 ha"_s},
            {"percent", Format::Percent, u"1.234,6 %"_s}, {"points", Format::Points, u"+1.234,6 pp"_s},
            {"money", Format::Money, u"Rp1,2 ribu"_s},    {"text", Format::Text, u"1234,567 ha"_s},
            {"date", Format::Date, u"1234.567"_s},        {"unknown", Format::Text, u"1234,567 ha"_s}};
        for (const auto &[name, format, text] : formats) {
            QVERIFY2(panels::readFormat(QString::fromLatin1(name)) == format, name);
            QCOMPARE(told(format, 1234.567, u"ha"_s), text);
        }
    }

    void aValueIsInTheFirstClassThatHoldsIt()
    {
        const panels::ValueClasses numbers(
            json(
                R"([{"upTo": 40, "title": "a", "colour": "sequence-1"}, {"upTo": null, "title": "b", "colour": "sequence-2"}])"),
            u"id"_s);
        QCOMPARE(numbers.classOf(40), std::optional<std::size_t>(0));
        QCOMPARE(numbers.classOf(40.5), std::optional<std::size_t>(1));
        QCOMPARE(numbers.classOf(QVariant()), std::nullopt);
        QCOMPARE(numbers.classOf(u"banyak"_s), std::nullopt);
        const panels::ValueClasses words(json(R"([{"value": "rendah", "title": "a", "colour": "hazard-low"}])"),
                                         u"id"_s);
        QCOMPARE(words.classOf(u"rendah"_s), std::optional<std::size_t>(0));
        QCOMPARE(words.classOf(u"Rendah"_s), std::nullopt);
    }
};

ANJUNGAN_TEST(QCoreApplication, ValuesTest)
#include "values_test.moc"
