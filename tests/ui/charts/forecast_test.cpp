// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/charts/curve/forecast.h"

#include <QCoreApplication>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace anjungan;
using charts::CourseSoFar;
using charts::Forecast;
using charts::PlotValues;

namespace {

constexpr std::size_t forecastMonths = 12;

/// A year of months, of which `actual` is known.
CourseSoFar yearOf(PlotValues actual, PlotValues lastYear = {}, std::optional<double> most = 100)
{
    CourseSoFar course{.actual = std::move(actual), .lastYear = std::move(lastYear), .places = {}, .most = most};
    course.places.resize(forecastMonths);
    std::iota(course.places.begin(), course.places.end(), 24'311.0); // months since year 0
    return course;
}

const PlotValues pupr{1, 3, 6, 11.6, 17.6, 26.4, 34.4, 41.2, 50.1, 57.4};
const PlotValues pupr2025{1, 4, 7, 12, 20, 28, 36, 45, 53.5, 62, 75.5, 89};

} // namespace

/// docs/forecast.md, sentence by sentence.
class ForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheDocument()
    {
        const auto forecast = charts::forecastOf(yearOf(pupr, pupr2025));
        QVERIFY(forecast && forecast->isBand());
        QCOMPARE(forecast->from, std::size_t(9));
        QVERIFY(std::abs(forecast->pace - (57.4 - 34.4) / 3) < 1e-9);
        QVERIFY(std::abs(forecast->steadyEnd() - (57.4 + 2 * (57.4 - 34.4) / 3)) < 1e-9);
        QVERIFY(std::abs(forecast->rushEnd() - (57.4 + 89 - 62)) < 1e-9);
        QVERIFY(std::abs(*forecast->rush[10] - (57.4 + 75.5 - 62)) < 1e-9);
        QVERIFY(std::abs(forecast->middleEnd() - (forecast->steadyEnd() + forecast->rushEnd()) / 2) < 1e-9);
        // It begins at the last value, and says nothing about what was before.
        for (const PlotValues *line : {&forecast->steady, &forecast->rush, &forecast->middle}) {
            QCOMPARE((*line)[9], std::optional(57.4));
            QVERIFY(!(*line)[8]);
        }
        const auto needed = charts::neededPace(yearOf(pupr, pupr2025), *forecast, 100);
        QVERIFY(std::abs(*needed - (42.6 / 2) / (23.0 / 3)) < 1e-9); // 2,8 times
    }

    void nothingIsForecast_data()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::addColumn<PlotValues>("actual");
        QTest::addColumn<bool>("is");
        QTest::newRow("no values") << PlotValues{} << false;
        QTest::newRow("three periods") << PlotValues{1, 2, 3} << false;
        QTest::newRow("four periods") << PlotValues{1, 2, 3, 4} << true;
        QTest::newRow("the year is complete") << PlotValues{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12} << false;
        QTest::newRow("one is left") << PlotValues{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << true;
        QTest::newRow("it fell lately") << PlotValues{1, 2, 3, 4, 3} << false;
        QTest::newRow("it fell three changes ago") << PlotValues{1, 5, 3, 4, 5} << false;
        QTest::newRow("it fell before") << PlotValues{6, 5, 6, 7, 8} << true;
        QTest::newRow("a gap lately") << PlotValues{1, 2, 3, {}, 5, 6} << false;
        QTest::newRow("a gap before") << PlotValues{1, {}, 3, 4, 5, 6} << true;
        QTest::newRow("not a number lately") << PlotValues{1, 2, 3, nan, 5, 6} << false;
        QTest::newRow("it stands still") << PlotValues{5, 5, 5, 5} << true;
        QTest::newRow("it is done") << PlotValues{97, 98, 99, 100} << false;
        QTest::newRow("it is more than done") << PlotValues{97, 98, 99, 103} << false;
    }

    void nothingIsForecast()
    {
        QFETCH(PlotValues, actual);
        QFETCH(bool, is);
        QCOMPARE(charts::forecastOf(yearOf(actual)).has_value(), is);
    }

    void aMissingPeriodIsAGapToo()
    {
        CourseSoFar course = yearOf({1, 2, 3, 4, 5, 6});
        QVERIFY(charts::forecastOf(course));
        for (std::size_t at = 4; at < course.places.size(); ++at)
            course.places[at] += 1; // there is no row of that month
        QVERIFY(!charts::forecastOf(course));
        course.step = 0;
        QVERIFY(!charts::forecastOf(course));
    }

    void noValueIsBeyondTheMost()
    {
        const auto capped =
            charts::forecastOf(yearOf({60, 70, 80, 90}, {10, 20, 30, 40, 90, 99, 99, 99, 99, 99, 99, 99}));
        QVERIFY(capped);
        QCOMPARE(*capped->steady[4], 100.0);
        QCOMPARE(capped->steadyEnd(), 100.0);
        QCOMPARE(capped->rushEnd(), 100.0);
        const auto open = charts::forecastOf(yearOf({60, 70, 80, 90}, {}, std::nullopt));
        QCOMPARE(open->steadyEnd(), 170.0);
    }

    void lastYearCountsOnlyWhereItIsKnown_data()
    {
        QTest::addColumn<PlotValues>("lastYear");
        QTest::addColumn<bool>("isBand");
        QTest::newRow("none") << PlotValues{} << false;
        QTest::newRow("all") << PlotValues{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 30} << true;
        QTest::newRow("not up to the end") << PlotValues{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << false;
        QTest::newRow("not of the last period") << PlotValues{1, 2, 3, {}, 5, 6, 7, 8, 9, 10, 11, 30} << false;
        QTest::newRow("it fell") << PlotValues{1, 2, 3, 40, 5, 6, 7, 8, 9, 10, 11, 30} << false;
        QTest::newRow("a gap between") << PlotValues{1, 2, 3, 4, 5, {}, {}, 8, 9, 10, 11, 30} << true;
    }

    void lastYearCountsOnlyWhereItIsKnown()
    {
        QFETCH(PlotValues, lastYear);
        QFETCH(bool, isBand);
        const auto forecast = charts::forecastOf(yearOf({2, 4, 6, 8}, lastYear));
        QVERIFY(forecast);
        QCOMPARE(forecast->isBand(), isBand);
        QCOMPARE(forecast->steadyEnd(), 8.0 + 8 * 2);
        QCOMPARE(forecast->rushEnd(), isBand ? 8.0 + 26 : forecast->steadyEnd());
        QCOMPARE(forecast->middleEnd(), (forecast->steadyEnd() + forecast->rushEnd()) / 2);
    }

    void noMultipleOfStandingStillIsEnough()
    {
        const CourseSoFar still = yearOf({5, 5, 5, 5});
        QVERIFY(!charts::neededPace(still, *charts::forecastOf(still), 100));
        const CourseSoFar ahead = yearOf({5, 15, 25, 35});
        QVERIFY(!charts::neededPace(ahead, *charts::forecastOf(ahead), 30));
        QVERIFY(std::abs(*charts::neededPace(ahead, *charts::forecastOf(ahead), 115) - 1) < 1e-9);
    }

    /// Whatever the course: the lines begin at the last value, never fall, stay within the most, and the middle lies
    /// within the band. More growth last year never makes less this year.
    void holdsForAnyCourse()
    {
        std::mt19937 random(20261121);
        std::uniform_real_distribution<double> growth(0, 12);
        std::uniform_int_distribution<std::size_t> months(1, forecastMonths);
        int bands = 0;
        for (int round = 0; round < 2000; ++round) {
            CourseSoFar course = yearOf({}, {});
            double value = 0, before = 0;
            const std::size_t known = months(random);
            for (std::size_t at = 0; at < forecastMonths; ++at) {
                before += growth(random);
                course.lastYear.emplace_back(before);
                if (at < known)
                    course.actual.emplace_back(std::min(100.0, value += growth(random)));
            }
            const auto forecast = charts::forecastOf(course);
            if (!forecast)
                continue;
            ++bands;
            QVERIFY(forecast->isBand());
            double low = 0, high = 0;
            for (std::size_t at = forecast->from; at < forecastMonths; ++at) {
                QVERIFY(forecast->low(at) <= *forecast->middle[at] && *forecast->middle[at] <= forecast->high(at));
                QVERIFY(forecast->low(at) >= low && forecast->high(at) >= high && forecast->high(at) <= 100);
                low = forecast->low(at);
                high = forecast->high(at);
            }
            QCOMPARE(forecast->low(forecast->from), *course.actual[forecast->from]);
            const double end = forecast->rushEnd();
            course.lastYear.back() = *course.lastYear.back() + 5;
            QVERIFY(charts::forecastOf(course)->rushEnd() >= end);
        }
        QVERIFY(bands > 1000);
    }
};

ANJUNGAN_TEST(QCoreApplication, ForecastTest)
#include "forecast_test.moc"
