// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/curve/s_curve.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using test::near;
using test::paintedBy;
using test::PaintLog;

/// What an S-curve draws: lines, axes, area, and the last point with its text.
class CurveDrawingTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

private Q_SLOTS:
    void aCurveTellsActualPlanAxesAndTheLastPoint()
    {
        charts::SCurve chart(m_theme);
        charts::Curves curves = test::sampleCurves();
        curves.planText = u"100 % rencana"_s;
        chart.setData(curves);
        const auto log = paintedBy(chart, {360, 220});
        const auto has = [&](const QColor &colour, double width, bool dashed) {
            QRectF all; // a line may be drawn in pieces
            for (const PaintLog::Shape &shape : log->lined(colour))
                if (shape.width == width && shape.isDashed == dashed && shape.rect.left() > 30)
                    all |= shape.rect;
            return all.width() > 100;
        };
        QVERIFY(has(light::accent, 2.75, false));
        QVERIFY(has(light::ink2, 1.5, true));
        QVERIFY(!has(light::accent, 2, true) && !has(light::ink2, 3, false));
        // The value axis grows upwards, its labels on the left and on the grid's lines.
        double before = 1e9;
        std::vector<double> grid;
        for (const PaintLog::Shape &shape : log->filled(light::line))
            grid.push_back(shape.rect.top());
        QCOMPARE(grid.size(), std::size_t(5));
        for (const QString &tick : {u"0"_s, u"25"_s, u"50"_s, u"75"_s, u"100 %"_s}) {
            const PaintLog::Text label = log->text(tick);
            QCOMPARE(label.ink, light::ink3);
            QVERIFY(label.rect.right() < 60);
            QVERIFY(label.rect.center().y() < before);
            before = label.rect.center().y();
            QVERIFY(std::ranges::any_of(grid, [&](double y) { return near(y, before, 2); }));
        }
        // The dot of the last value stands over its month, the tenth, with its text in the accent.
        const auto dots = log->filled(light::accent);
        QCOMPARE(dots.size(), std::size_t(1));
        QCOMPARE(dots[0].rect.width(), 9.0);
        QVERIFY(near(dots[0].rect.center().x(), log->text(u"O"_s).rect.center().x(), 2));
        const double zero = log->text(u"0"_s).rect.center().y();
        const double hundred = log->text(u"100 %"_s).rect.center().y();
        QVERIFY(near(dots[0].rect.center().y(), zero + (hundred - zero) * 0.704, 2));
        QCOMPARE(log->text(u"70,4 %"_s).ink, light::accent);
        QCOMPARE(log->text(u"70,4 %"_s).weight, int(QFont::DemiBold));
        for (const QString &month : {u"F"_s, u"S"_s, u"D"_s})
            QCOMPARE(log->text(month).ink, light::ink3);
        QCOMPARE(log->text(u"O"_s).ink, light::ink); // the last month
        QCOMPARE(log->text(u"O"_s).weight, int(QFont::DemiBold));
        // Its name is at the end of the plan, on its height; there is no legend.
        const PaintLog::Text plan = log->text(u"100 % rencana"_s);
        QCOMPARE(plan.ink, light::ink2);
        QVERIFY(near(plan.rect.center().y(), hundred, 2));
        QVERIFY(plan.rect.left() > log->text(u"D"_s).rect.center().x() && plan.rect.right() < 360);
        QVERIFY(!log->words().contains(u"Realisasi"_s) && !log->words().contains(u"Rencana"_s));
    }

    void aCurveReachesBelowZeroAndFillsFromThere()
    {
        charts::SCurve chart(m_theme);
        chart.setData({.categories = {u"J"_s, u"F"_s, u"M"_s}, .actual = {-50, 50, 80}, .plan = {}, .maximum = 100});
        const auto log = paintedBy(chart, {360, 220});
        QVERIFY(log->words().contains(u"-50"_s));
        QVERIFY(log->words().contains(u"100"_s)); // the axis goes to the maximum though no value does
        QColor area = light::accent;
        area.setAlphaF(0.10F);
        const auto areas = log->filled(area);
        QVERIFY(!areas.empty());
        // Its ground is zero: between there and the lowest value is as much as between there and the middle.
        const double zero = log->text(u"0"_s).rect.center().y();
        const QPainterPath path = areas[0].path;
        const double lowest = log->text(u"-50"_s).rect.center().y();
        QVERIFY(near(areas[0].rect.bottom(), lowest, 3));
        int onZero = 0;
        for (int at = 0; at < path.elementCount(); ++at)
            onZero += near(path.elementAt(at).y, zero, 3) ? 1 : 0;
        QVERIFY(onZero >= 2);
        chart.setData({.categories = {u"J"_s}, .actual = {}, .plan = {}});
        QVERIFY(!paintedBy(chart, {360, 220})->words().contains(u"-50"_s));
    }

    /// One value far beyond all others leaves these their shape: it is cut, with a mark and its number.
    void anOutlierIsCutAndTold_data()
    {
        QTest::addColumn<double>("outlier");
        QTest::addColumn<bool>("isAbove");
        QTest::newRow("above") << 1'000'000.0 << true;
        QTest::newRow("below") << -1'000'000.0 << false;
    }

    void anOutlierIsCutAndTold()
    {
        QFETCH(double, outlier);
        QFETCH(bool, isAbove);
        charts::SCurve chart(m_theme);
        charts::Curves curves{.categories = {u"J"_s, u"F"_s, u"M"_s, u"A"_s},
                              .actual = {20, outlier, 50, 30},
                              .plan = {25, 25, 45, 40},
                              .maximum = 0,
                              .lastText = u"30 akhir"_s};
        curves.valueText = [](double value) { return QString::number(value, 'f', 0) + u" orang"_s; };
        chart.setData(curves);
        const auto log = paintedBy(chart, {360, 220});
        QVERIFY(log->words().contains(u"50"_s) || log->words().contains(u"60"_s)); // on the axis
        QVERIFY(!log->words().contains(u"1000000"_s) && !log->words().contains(u"1e+06"_s));
        QCOMPARE(log->text(QString::number(outlier, 'f', 0) + u" orang"_s).ink, light::accent);
        // Two dots, the last value's and the cut one, which is at the plot's edge and has two lines through it.
        const auto dots = log->filled(light::accent);
        QCOMPARE(dots.size(), std::size_t(2));
        const auto grid = log->filled(light::line);
        const double edge = isAbove ? grid.back().rect.top() : grid.front().rect.top();
        QVERIFY(near(dots[1].rect.center().y(), edge, 1.5));
        const auto cuts = log->lined(m_theme.tokens().card);
        QCOMPARE(cuts.size(), std::size_t(2));
        for (const PaintLog::Shape &cut : cuts)
            QVERIFY(near(cut.rect.center().x(), dots[1].rect.center().x(), 4));
        // The others keep their places: the last one, 30, on an axis from 0 to 60, or from −100 to 50.
        const double plot = std::abs(grid.front().rect.top() - grid.back().rect.top());
        const double thirty = std::abs(dots[0].rect.center().y() - log->text(u"0"_s).rect.center().y());
        QVERIFY2(near(thirty / plot, isAbove ? 0.5 : 0.2, 0.02), qPrintable(QString::number(thirty / plot)));
    }

    void anOutlierOfThePlanIsCutAndOneAtTheEndHasItsTextOnce()
    {
        charts::SCurve chart(m_theme);
        charts::Curves curves{.categories = {u"J"_s, u"F"_s, u"M"_s},
                              .actual = {20, 30, 90'000},
                              .plan = {25, 35, 80'000},
                              .maximum = 0,
                              .lastText = u"90000 !"_s};
        chart.setData(curves);
        const auto log = paintedBy(chart, {360, 220});
        QCOMPARE(log->words().count(u"90000 !"_s), 1);
        QCOMPARE(log->words().count(u"90000"_s), 0);
        QCOMPARE(log->text(u"80000"_s).ink, light::ink2); // one outlier is a month, with its plan
        QCOMPARE(log->lined(m_theme.tokens().card).size(), std::size_t(4));
        // Where all grow, none is an outlier.
        curves.actual = {20, 100, 500};
        curves.plan = {};
        curves.lastText = u"500 !"_s;
        chart.setData(curves);
        QVERIFY(paintedBy(chart, {360, 220})->lined(m_theme.tokens().card).empty());
    }
};

ANJUNGAN_TEST(QApplication, CurveDrawingTest)
#include "curve_drawing_test.moc"
