// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/bar.h"
#include "ui/charts/bullet_bars.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>

#include <limits>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using charts::BarScale;
using test::isAt;
using test::near;
using test::paintedBy;
using theme::ColorRole;

/// One scale for all bars: below zero to its left, far beyond all others cut.
class BarScaleTest : public QObject
{
    Q_OBJECT

    theme::Theme m_theme;

private Q_SLOTS:
    void aScaleGoesFromTheLeastToTheGreatest()
    {
        const BarScale scale({-50, 30, 100, std::numeric_limits<double>::quiet_NaN()});
        QCOMPARE(scale.lowest(), -50.0);
        QCOMPARE(scale.highest(), 100.0);
        QVERIFY(near(scale.zero(), 1.0 / 3, 1e-9));
        QCOMPARE(scale.place(-50), 0.0);
        QCOMPARE(scale.place(25), 0.5);
        QCOMPARE(scale.place(1000), 1.0);
        QVERIFY(!scale.isBeyond(100) && scale.isBeyond(101) && scale.isBeyond(-51));
        QCOMPARE(BarScale({20}, 100).highest(), 100.0); // percents reach to 100
        QCOMPARE(BarScale({-8, -2}).highest(), 0.0);    // zero is on each scale
        QCOMPARE(BarScale(std::vector<double>()).place(5), 0.0);
        const double most = std::numeric_limits<double>::max();
        QCOMPARE(BarScale({most, -most}).place(0), 0.5);
    }

    void oneOutlierIsCut_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("highest");
        QTest::newRow("one far beyond") << QList<double>{100'000, 50, 40, 30} << 56.0;
        QTest::newRow("an absurd one of three") << QList<double>{9.2e18, 5, 7} << 7.84;
        QTest::newRow("only greater") << QList<double>{290, 50, 40, 30} << 290.0;
        QTest::newRow("one of two") << QList<double>{1000, 1} << 1000.0;
        QTest::newRow("the others are 0") << QList<double>{1000, 0, 0, 0} << 1000.0;
        QTest::newRow("two of four are no outliers") << QList<double>{1000, 900, 5, 4} << 1000.0;
    }

    void oneOutlierIsCut()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, highest);
        const BarScale scale({values.begin(), values.end()});
        QVERIFY2(near(scale.highest(), highest, 1e-6), qPrintable(QString::number(scale.highest())));
    }

    void aNegativeOutlierIsCutOnItsSide()
    {
        const BarScale scale({-90'000, 50, 40, 30});
        QCOMPARE(scale.highest(), 50.0);
        QVERIFY(near(scale.lowest(), -56, 1e-6));
        QVERIFY(scale.isBeyond(-90'000));
    }

    void barsBelowZeroGoToTheLeft()
    {
        const BarScale scale({-50, 100});
        const auto bar = [&scale](double value) {
            return paintedBy({400, 40}, [&](QPainter &painter) {
                charts::paintBar(
                    painter, QRectF(10, 10, 300, 12), scale, value,
                    {.track = light::line, .bar = light::accent, .zero = light::ink3, .ground = light::card});
            });
        };
        const auto below = bar(-25);
        QCOMPARE(below->filled(light::line).at(0).rect, QRectF(10, 10, 300, 12));
        QVERIFY(near(below->filled(light::accent).at(0).rect.left(), 60, 1.0));
        QVERIFY(near(below->filled(light::accent).at(0).rect.right(), 110, 1.0));
        const auto above = bar(50);
        QVERIFY(near(above->filled(light::accent).at(0).rect.left(), 110, 1.0));
        QVERIFY(near(above->filled(light::accent).at(0).rect.right(), 210, 1.0));
        // The line at 0: a pixel, half of it on each side, longer than the track is high.
        QVERIFY(isAt(above->filled(light::ink3).at(0).rect, QRectF(109.5, 7.6, 1, 16.8)));
        QVERIFY(bar(0)->filled(light::accent).empty());
        QVERIFY(bar(100)->lined(light::card).empty());
        QCOMPARE(bar(1000)->lined(light::card).size(), std::size_t(2)); // cut near its end
        QVERIFY(bar(1000)->lined(light::card).at(0).rect.left() > 280);
        QVERIFY(bar(-1000)->lined(light::card).at(0).rect.right() < 40);
    }

    void stacksGoBothWaysAndHaveATickAtTheirSum()
    {
        charts::StackedBars bars(m_theme);
        bars.setData({.rows = {{u"A"_s, {{100, ColorRole::Accent}, {-40, ColorRole::Sequence3}}, u"60"_s, {}},
                               {u"B"_s, {{60, ColorRole::Accent}}, u"60"_s, {}},
                               {u"C"_s, {{0, ColorRole::Accent}, {-80, ColorRole::Sequence3}}, u"−80"_s, {}}},
                      .legend = {}});
        const auto log = paintedBy(bars, {420, 90});
        const auto above = log->filled(light::accent);
        const auto below = log->filled(light::sequence3);
        const double zero = log->filled(light::ink3).at(0).rect.center().x();
        const double unit = above.at(0).rect.width() / 100;
        QVERIFY(unit > 0.5);
        QVERIFY(near(above.at(0).rect.left(), zero, 1.0) && near(above.at(1).rect.left(), zero, 1.0));
        QVERIFY(near(above.at(1).rect.width(), 60 * unit, 1.0));
        QVERIFY(near(below.at(0).rect.right(), zero, 1.0) && near(below.at(0).rect.width(), 40 * unit, 1.0));
        QVERIFY(near(below.at(1).rect.right(), zero, 1.0) && near(below.at(1).rect.width(), 80 * unit, 1.0));
        // Equal totals look equal: the tick of the one is below the end of the other.
        const auto ticks = log->filled(light::ink);
        QCOMPARE(ticks.size(), std::size_t(1));
        QVERIFY(near(ticks[0].rect.center().x(), above.at(1).rect.right(), 1.0));
        QVERIFY(log->text(u"−80"_s).rect.left() > zero);
    }

    void bulletsGoBothWaysToo()
    {
        charts::BulletBars bars(m_theme);
        bars.setData({.rows = {{u"A"_s, 134.5, 100, u"134,5 %"_s, {}},
                               {u"B"_s, -12.5, 10, u"−12,5 %"_s, {}},
                               {u"C"_s, 0, 0, u"0,0 %"_s, {}}}});
        const auto log = paintedBy(bars, {500, 90});
        const QRectF track = log->filled(light::line).at(0).rect;
        const auto at = [&track](double value) { return track.left() + track.width() * (value + 12.5) / 147; };
        const auto values = log->filled(light::accent);
        QCOMPARE(values.size(), std::size_t(2));
        QVERIFY(near(values[0].rect.left(), at(0), 1.0) && near(values[0].rect.right(), track.right(), 1.0));
        QVERIFY(near(values[1].rect.left(), track.left(), 1.0) && near(values[1].rect.right(), at(0), 1.0));
        QVERIFY(near(log->filled(light::ink).at(0).rect.center().x(), at(100), 2));
    }

    void barsOfATableHaveOneTrackWhateverTheirTexts()
    {
        charts::DataTable table(m_theme);
        const auto cell = [](const QString &text, double value) {
            return charts::DataTableCell{.text = text, .value = value};
        };
        table.setData({.columns = {{u"N"_s},
                                   {u"P"_s, false, charts::CellKind::Bar, BarScale({134.5, 20, 50}, 100)},
                                   {u"Q"_s, false, charts::CellKind::Bar, BarScale({1'000'000, 5, 3, 2}, 0)}},
                       .rows = {{cell(u"a"_s, 0), cell(u"134,5 %"_s, 134.5), cell(u"1.000.000"_s, 1'000'000)},
                                {cell(u"b"_s, 0), cell(u"9.999.999,0 %"_s, 20), cell(u"5"_s, 5)},
                                {cell(u"c"_s, 0), cell(u"50,0 %"_s, 50), cell(u"3"_s, 3)}}});
        const auto log = paintedBy(table, {800, 200});
        std::vector<QRectF> tracks;
        for (const auto &shape : log->filled(light::line))
            if (near(shape.rect.height(), 10, 0.1))
                tracks.push_back(shape.rect);
        QCOMPARE(tracks.size(), std::size_t(6));
        for (const std::size_t first : {std::size_t(0), std::size_t(1)})
            for (std::size_t row = 1; row < 3; ++row) {
                QCOMPARE(tracks[first + 2 * row].left(), tracks[first].left());
                QCOMPARE(tracks[first + 2 * row].width(), tracks[first].width());
            }
        std::vector<QRectF> bars;
        for (const auto &shape : log->filled(light::accent))
            bars.push_back(shape.rect);
        QCOMPARE(bars.size(), std::size_t(6));
        QVERIFY(near(bars[2].width() / bars[4].width(), 20.0 / 50, 0.02));
        QVERIFY(near(bars[3].width() / bars[5].width(), 5.0 / 3, 0.05));
        QCOMPARE(log->lined(light::card).size(), std::size_t(2)); // only the absurd one is cut
        QVERIFY(log->lined(light::card).at(0).rect.right() > tracks[1].right() - 20);
    }
};

ANJUNGAN_TEST(QApplication, BarScaleTest)
#include "bar_scale_test.moc"
