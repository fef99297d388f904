// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/charts/axis_ticks.h"
#include "ui/charts/label_place.h"
#include "ui/charts/runs.h"
#include "ui/charts/table/column_widths.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <limits>
#include <numeric>

using namespace anjungan::charts;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesRoundTicks();
    void coversEveryRangeWithFewTicks();
    void countsTicksBetweenNumbersTooLargeToAddOneTo();
    void survivesRangesThatAreNone();
    void thinsLabelsOut();
    void breaksLinesAtGaps();
    void sharesRoomLeftOver();
    void subtractsMissingRoomFromColumnsThatHaveIt();
    void keepsTheLeastWidths();
    void wrapsAndCutsTextAfterAllThatCanBeSparedAndNamesLast();
    void alwaysFillsTheWidth();
    void placesALabelBesideItsPoint();
    void keepsALabelInside();
};

void LayoutTest::choosesRoundTicks()
{
    QCOMPARE(axisTicks(0, 100), (std::vector<double>{0, 25, 50, 75, 100}));
    QCOMPARE(axisTicks(0, 104), (std::vector<double>{0, 50, 100, 150}));
    QCOMPARE(axisTicks(-3, 7), (std::vector<double>{-5, -2.5, 0, 2.5, 5, 7.5}));
    QCOMPARE(axisTicks(0, 0.4).back(), 0.4);
}

void LayoutTest::coversEveryRangeWithFewTicks()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 2000; ++round) {
        const double scale = std::pow(10.0, random.bounded(24) - 12);
        const double lowest = (random.generateDouble() - 0.5) * scale;
        const double highest = lowest + (random.generateDouble() + 1e-3) * scale;
        const std::vector<double> ticks = axisTicks(lowest, highest);
        QVERIFY(ticks.size() >= 3 && ticks.size() <= 6);
        QVERIFY(ticks.front() <= lowest + 1e-6 * scale && ticks.back() >= highest - 1e-6 * scale);
    }
}

void LayoutTest::countsTicksBetweenNumbersTooLargeToAddOneTo()
{
    const std::vector<double> ticks = axisTicks(1e16, 1e16 + 4);
    QCOMPARE(std::ssize(ticks), 5);
    QVERIFY(ticks.front() == 1e16 && ticks.back() == 1e16 + 4);
}

void LayoutTest::survivesRangesThatAreNone()
{
    const std::vector<double> fallback{0, 1};
    QCOMPARE(axisTicks(0, 0), fallback);
    QCOMPARE(axisTicks(1, -1), fallback);
    QCOMPARE(axisTicks(0, infinite), fallback);
    QCOMPARE(axisTicks(notANumber, 1), fallback);
    QCOMPARE(axisTicks(-std::numeric_limits<double>::max(), std::numeric_limits<double>::max()), fallback);
}

void LayoutTest::thinsLabelsOut()
{
    QCOMPARE(labelStep(12, 10, 25), 1);
    QCOMPARE(labelStep(12, 26, 25), 2);
    QCOMPARE(labelStep(24, 60, 14), 5);
    QCOMPARE(labelStep(3, 1000, 5), 3);
    QCOMPARE(labelStep(12, 10, 0), 12);
    QCOMPARE(labelStep(0, 10, 10), 1);
}

void LayoutTest::breaksLinesAtGaps()
{
    const std::vector<double> places{0, 1, 2, 3, 4, 5, 6};
    QVERIFY(runs({}, places, infinite).empty());
    QVERIFY(runs({std::nullopt, notANumber, infinite}, places, infinite).empty());
    const auto lines = runs({1, 2, std::nullopt, 4, notANumber, 6, 7, 8}, places, infinite);
    QCOMPARE(lines.size(), std::size_t{3});
    QCOMPARE(lines[0], (std::vector<QPointF>{{0, 1}, {1, 2}}));
    QCOMPARE(lines[1], (std::vector<QPointF>{{3, 4}}));
    QCOMPARE(lines[2], (std::vector<QPointF>{{5, 6}, {6, 7}}));
    const auto parted = runs({1, 2, 3}, {0, 1, 7}, 1);
    QCOMPARE(parted.size(), std::size_t{2});
    QCOMPARE(parted[0], (std::vector<QPointF>{{0, 1}, {1, 2}}));
    QCOMPARE(parted[1], (std::vector<QPointF>{{7, 3}}));
}

void LayoutTest::sharesRoomLeftOver()
{
    QCOMPARE(columnWidths({{100, 60, 3}, {40, 40, 1}}, 180), (std::vector<int>{130, 50}));
    QCOMPARE(columnWidths({{100, 60, 0}, {40, 40, 0}}, 180), (std::vector<int>{100, 40}));
    QCOMPARE(columnWidths({}, 180), std::vector<int>{});
}

void LayoutTest::subtractsMissingRoomFromColumnsThatHaveIt()
{
    QCOMPARE(columnWidths({{200, 60, 3}, {40, 40, 1}}, 140), (std::vector<int>{100, 40}));
}

void LayoutTest::keepsTheLeastWidths()
{
    QCOMPARE(columnWidths({{200, 60, 3}, {90, 60, 3}, {40, 40, 1}}, 20), (std::vector<int>{60, 60, 40}));
}

void LayoutTest::wrapsAndCutsTextAfterAllThatCanBeSparedAndNamesLast()
{
    const ColumnNeed name{.natural = 150, .least = 60, .share = 3, .spared = 0, .wrapped = 20, .isName = true};
    const ColumnNeed text{.natural = 120, .least = 60, .share = 3};
    const ColumnNeed bar{.natural = 160, .least = 110, .share = 4, .spared = 50};
    const ColumnNeed figure{.natural = 130, .least = 80, .share = 1, .spared = 50};
    const std::vector<ColumnNeed> needs{name, text, bar, figure};
    QCOMPARE(columnWidths(needs, 560), (std::vector<int>{150, 120, 160, 130}));
    QCOMPARE(columnWidths(needs, 520), (std::vector<int>{150, 120, 140, 110})); // half of what they can spare
    QCOMPARE(columnWidths(needs, 460), (std::vector<int>{150, 120, 110, 80}));
    QCOMPARE(columnWidths(needs, 450), (std::vector<int>{140, 120, 110, 80})); // in two lines
    QCOMPARE(columnWidths(needs, 440), (std::vector<int>{130, 120, 110, 80}));
    QCOMPARE(columnWidths(needs, 410), (std::vector<int>{130, 90, 110, 80}));
    QCOMPARE(columnWidths(needs, 380), (std::vector<int>{130, 60, 110, 80}));
    QCOMPARE(columnWidths(needs, 350), (std::vector<int>{100, 60, 110, 80}));
    QCOMPARE(columnWidths(needs, 100), (std::vector<int>{60, 60, 110, 80})); // and the table scrolls
    // One long remark is cut before many short texts.
    const std::vector<ColumnNeed> remark{{120, 60, 3}, {90, 60, 3}, {900, 60, 3}, {70, 60, 1}};
    QCOMPARE(columnWidths(remark, 580), (std::vector<int>{120, 90, 300, 70}));
    QCOMPARE(columnWidths(remark, 371), (std::vector<int>{106, 90, 105, 70}));
    QCOMPARE(columnWidths(remark, 250), (std::vector<int>{63, 63, 62, 62}));
}

void LayoutTest::alwaysFillsTheWidth()
{
    const std::vector<ColumnNeed> needs{{137, 60, 3}, {51, 51, 1}, {211, 110, 4}, {73, 64, 3}};
    for (int available = 285; available < 1200; ++available) {
        const std::vector<int> widths = columnWidths(needs, available);
        QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), available);
        for (std::size_t i = 0; i < needs.size(); ++i)
            QVERIFY(widths[i] >= needs[i].least);
    }
}

void LayoutTest::placesALabelBesideItsPoint()
{
    const QRectF bounds(0, 0, 300, 200);
    const std::vector<std::vector<QPointF>> rising{{{0, 200}, {150, 100}}, {{0, 190}, {300, 0}}};
    const QRectF place = labelPlace({150, 100}, {50, 16}, bounds, 8, rising);
    QVERIFY(place.left() >= 150 && place.top() >= 100);
}

void LayoutTest::keepsALabelInside()
{
    const QRectF bounds(0, 0, 300, 200);
    const std::vector<std::vector<QPointF>> rising{{{0, 200}, {300, 10}}};
    for (const QPointF point : {QPointF(300, 10), QPointF(0, 200), QPointF(300, 200), QPointF(150, 0)}) {
        const QRectF place = labelPlace(point, {60, 16}, bounds, 8, rising);
        QVERIFY(bounds.contains(place));
        QVERIFY(!place.contains(point));
    }
    QCOMPARE(labelPlace({20, 5}, {400, 16}, bounds, 8, {}).left(), 0.0);
}

ANJUNGAN_TEST(QCoreApplication, LayoutTest)
#include "layout_test.moc"
