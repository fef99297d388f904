// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"

#include <QApplication>
#include <QSignalSpy>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using test::near;
using test::paintedBy;
using test::PaintLog;

namespace {

charts::Curves forecastCurves()
{
    charts::Curves curves = test::sampleCurves();
    curves.actual = {1, 3, 6, 12, 18, 26, 34, 41, 50, 57};
    curves.lastYear = {1, 4, 7, 12, 20, 28, 36, 45, 53, 62, 75, 89};
    curves.places.resize(12);
    std::iota(curves.places.begin(), curves.places.end(), 0.0);
    for (std::size_t at = 0; at < 12; ++at)
        curves.labels.push_back({double(at), curves.categories[qsizetype(at)]});
    curves.bridged = 1;
    curves.forecast = charts::forecastOf(
        {.actual = curves.actual, .lastYear = curves.lastYear, .places = curves.places, .most = 100});
    curves.lastText = u"57,0 %"_s;
    curves.lastName = u"Oktober"_s;
    curves.deviationText = u"−22,0 pp dari rencana"_s;
    curves.tone = theme::Tone::Bad;
    curves.planText = u"100 % rencana"_s;
    curves.lastYearText = u"89 % tahun 2025"_s;
    curves.lastYearName = u"2025"_s;
    curves.deviationName = u"Deviasi"_s;
    curves.today = 9.7;
    curves.todayText = u"hari ini"_s;
    curves.forecastText = u"78 %"_s;
    curves.forecastRange = u"(72–84 %)"_s;
    curves.forecastName = u"bila laju ini berlanjut"_s;
    curves.headline = u"Jika laju ini berlanjut: 78 %, rencana 100 %"_s;
    curves.rule = u"Pita: 72 % pada laju tetap 7,7 pp/bulan, 84 % bila melonjak seperti akhir 2025"_s;
    curves.spoken = u"Perkiraan, bukan data: 78 %"_s;
    return curves;
}

const std::initializer_list<QString> curveWords{u"57,0 %"_s,
                                                u"Oktober"_s,
                                                u"−22,0 pp dari rencana"_s,
                                                u"100 % rencana"_s,
                                                u"89 % tahun 2025"_s,
                                                u"hari ini"_s,
                                                u"78 %"_s,
                                                u"(72–84 %)"_s,
                                                u"bila laju ini berlanjut"_s,
                                                u"Jika laju ini berlanjut: 78 %, rencana 100 %"_s};

} // namespace

/// What an S-curve shows of last year and of the future, and how its points are read.
class CurveForecastTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

private Q_SLOTS:
    void theForecastIsABandAndAHollowMark()
    {
        charts::SCurve chart(m_theme);
        chart.setData(forecastCurves());
        const auto log = paintedBy(chart, {520, 320});
        for (const QString &word : curveWords)
            QVERIFY2(log->words().contains(word), qPrintable(word));
        QVERIFY(!log->words().filter(u"laju tetap"_s).isEmpty());

        QColor band = light::accent;
        band.setAlphaF(0.20F);
        const auto bands = log->filled(band);
        QCOMPARE(bands.size(), std::size_t(1));
        const double october = log->text(u"O"_s).rect.center().x();
        const double zero = log->text(u"0"_s).rect.center().y(), hundred = log->text(u"100 %"_s).rect.center().y();
        const auto y = [&](double value) { return zero + (hundred - zero) * value / 100; };
        QVERIFY(near(bands[0].rect.left(), october, 2));
        QVERIFY(near(bands[0].rect.bottom(), y(57), 2));
        QVERIFY(near(bands[0].rect.top(), y(84), 2));
        // The mark at its end is not filled with the colour of data.
        const auto marks = log->filled(light::card);
        QVERIFY(std::ranges::any_of(marks, [&](const PaintLog::Shape &mark) {
            return mark.line == light::accent && near(mark.rect.center().x(), bands[0].rect.right(), 1) &&
                   near(mark.rect.center().y(), y((57 + 23.0 / 3 * 2 + 84) / 2), 2);
        }));
        QCOMPARE(log->text(u"78 %"_s).ink, light::accent);
        // The gap of the last month, in the tone of the deviation.
        const auto gaps = log->lined(light::bad);
        QCOMPARE(gaps.size(), std::size_t(1));
        QVERIFY(near(gaps[0].rect.center().x(), october, 2));
        QVERIFY(near(gaps[0].rect.top(), y(79), 2) && near(gaps[0].rect.bottom(), y(57), 2));
        QCOMPARE(log->text(u"−22,0 pp dari rencana"_s).ink, light::bad);
        QVERIFY(chart.accessibleDescription().endsWith(
            u"O 57 / 79 / 62; N – / 88 / 75; D – / 100 % / 89. Perkiraan, bukan data: 78 %"_s));
    }

    void withoutThemNothingOfThemIsDrawn()
    {
        charts::Curves curves = forecastCurves();
        curves.forecast.reset();
        curves.lastYear.clear();
        curves.headline.clear();
        curves.rule.clear();
        charts::SCurve chart(m_theme);
        chart.setData(curves);
        const auto log = paintedBy(chart, {520, 320});
        QColor band = light::accent;
        band.setAlphaF(0.20F);
        QVERIFY(log->filled(band).empty());
        for (const QString &word : {u"78 %"_s, u"bila laju ini berlanjut"_s, u"89 % tahun 2025"_s})
            QVERIFY(!log->words().contains(word));
    }

    /// In any size the words are inside and none covers another.
    void wordsGiveWayInLittleRoom()
    {
        charts::SCurve chart(m_theme);
        chart.setData(forecastCurves());
        qsizetype before = 0;
        for (const QSize size : {QSize(160, 120), QSize(210, 130), QSize(240, 160), QSize(280, 200), QSize(340, 210),
                                 QSize(420, 250), QSize(700, 500), QSize(1000, 300)}) {
            const auto log = paintedBy(chart, size);
            qsizetype shown = 0;
            std::vector<PaintLog::Text> words;
            for (const QString &word : curveWords)
                if (log->words().contains(word))
                    words.push_back(log->text(word));
            for (std::size_t at = 0; at < words.size(); ++at) {
                const QRectF rect = words[at].rect.adjusted(0.5, 1.5, -0.5, -1.5);
                QVERIFY2(QRectF(QPointF(), size).contains(rect), qPrintable(words[at].text));
                for (std::size_t other = at + 1; other < words.size(); ++other)
                    QVERIFY2(!rect.intersects(words[other].rect.adjusted(0.5, 1.5, -0.5, -1.5)),
                             qPrintable(u"%1 on %2 at %3 × %4"_s.arg(words[at].text, words[other].text)
                                            .arg(size.width())
                                            .arg(size.height())));
                ++shown;
            }
            QVERIFY(shown >= std::min<qsizetype>(before, 8));
            before = std::max(before, shown);
        }
        QCOMPARE(before, qsizetype(curveWords.size()));
        // The order in which they go: the rule, what the forecast is called, last year's, the forecast's, the plan's.
        const auto has = [&](QSize size, const QString &word) {
            return paintedBy(chart, size)->words().contains(word);
        };
        QVERIFY(has({420, 250}, u"89 % tahun 2025"_s));
        QVERIFY(!has({280, 200}, u"bila laju ini berlanjut"_s) && has({280, 200}, u"89 % tahun 2025"_s));
        QVERIFY(!has({240, 160}, u"89 % tahun 2025"_s));
        QVERIFY(!has({160, 120}, u"100 % rencana"_s) && has({160, 120}, u"57,0 %"_s));
    }

    void keysAndThePointerReadExactValues()
    {
        charts::SCurve chart(m_theme);
        chart.setData(forecastCurves());
        chart.resize(520, 320);
        chart.show();
        chart.activateWindow();
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.scrubbed(), std::optional<std::size_t>(11));
        auto log = paintedBy(chart, {520, 320});
        QVERIFY2(log->words().contains(u"78 % (72–84 %)"_s) || !log->words().filter(u"(72"_s).isEmpty(),
                 qPrintable(log->words().join(u'|')));
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.scrubbed(), std::optional<std::size_t>(9));
        log = paintedBy(chart, {520, 320});
        for (const QString &word :
             {u"Realisasi"_s, u"57"_s, u"Rencana"_s, u"79"_s, u"Deviasi"_s, u"-22"_s, u"2025"_s, u"62"_s})
            QVERIFY2(log->words().contains(word), qPrintable(word));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.scrubbed());
        const QPoint march(qRound(log->text(u"F"_s).rect.center().x() * 2 - log->text(u"J"_s).rect.center().x()), 150);
        QTest::mouseClick(&chart, Qt::LeftButton, {}, march);
        QCOMPARE(chart.scrubbed(), std::optional<std::size_t>(2));
    }
};

ANJUNGAN_TEST(QApplication, CurveForecastTest)
#include "curve_forecast_test.moc"
