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
            {"money", Format::Money, u"Rp1,2 ribu"_s},    {"text", Format::Text, u"1234.567 ha"_s},
            {"date", Format::Date, u"1234.567"_s},        {"unknown", Format::Text, u"1234.567 ha"_s}};
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
