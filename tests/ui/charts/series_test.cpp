// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/plot_samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/plot/series_chart.h"
#include "ui/charts/spread_labels.h"

#include <QApplication>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::SeriesChart;
using charts::SeriesKind;
using charts::SeriesView;
using charts::TimeSeries;
using test::near;
using theme::Theme;
namespace light = test::light;

namespace {

constexpr QSize plotSize(480, 260);

/// One series over as many places.
TimeSeries oneSeries(SeriesKind kind, charts::PlotValues values)
{
    TimeSeries plot{.kind = kind, .categories = {}, .places = {}, .labels = {}, .series = {}};
    charts::PlotSeries one{.name = u"Satu"_s, .values = std::move(values), .texts = {}};
    for (std::size_t at = 0; at < one.values.size(); ++at) {
        plot.places.push_back(double(at));
        plot.categories.append(u"Bulan %1"_s.arg(at + 1));
        one.texts.append(QString::number(one.values[at].value_or(0)));
    }
    plot.series.push_back(std::move(one));
    return plot;
}

} // namespace

/// Columns and lines over time.
class SeriesTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

    std::unique_ptr<SeriesChart> chart(TimeSeries plot, QSize size = plotSize)
    {
        auto made = std::make_unique<SeriesChart>(m_theme);
        made->setData(std::move(plot));
        made->resize(size);
        made->grab();
        return made;
    }
    static SeriesView &viewOf(SeriesChart &chart) { return *chart.findChild<SeriesView *>(); }

private Q_SLOTS:
    void columnsReachFromZeroToTheirValues()
    {
        const auto made = chart(oneSeries(SeriesKind::Grouped, {10, 20, std::nullopt, -10}));
        const charts::PlotFrame &frame = viewOf(*made).frame();
        const auto columns = test::paintedBy(*made, plotSize)->filled(light::accent);
        QCOMPARE(columns.size(), std::size_t(3)); // a missing value is no column of 0
        QVERIFY(near(columns[0].rect.top(), frame.y(10), 0.5) && near(columns[0].rect.bottom(), frame.y(0), 0.5));
        QVERIFY(near(columns[1].rect.height(), 2 * columns[0].rect.height(), 1));
        QVERIFY(near(columns[2].rect.top(), frame.y(0), 0.5) && near(columns[2].rect.bottom(), frame.y(-10), 0.5));
    }

    void groupedColumnsStandBesideEachOther()
    {
        TimeSeries plot = oneSeries(SeriesKind::Grouped, {10, 20});
        plot.series.push_back(plot.series.front());
        plot.series.back().color = theme::ColorRole::Bad;
        const auto log = [&](SeriesKind kind) {
            plot.kind = kind;
            const auto made = chart(plot);
            return std::pair(test::paintedBy(viewOf(*made), viewOf(*made).size()), viewOf(*made).frame());
        };
        const auto [grouped, frame] = log(SeriesKind::Grouped);
        const auto left = grouped->filled(light::accent);
        const auto right = grouped->filled(light::bad);
        QCOMPARE(left.size(), std::size_t(2));
        QCOMPARE(right.size(), std::size_t(2));
        QVERIFY(left[0].rect.right() <= right[0].rect.left() + 0.01);
        QVERIFY(right[0].rect.right() < left[1].rect.left());
        const auto [stacked, stackFrame] = log(SeriesKind::Stacked);
        QCOMPARE(stacked->filled(light::bad)[0].rect.bottom(), stacked->filled(light::accent)[0].rect.top());
        QVERIFY(near(stacked->filled(light::bad)[1].rect.top(), stackFrame.y(40), 0.5));
    }

    void linesHaveGapsAndTheirNamesAtTheirEnds()
    {
        const auto made = chart(test::sampleSeries(SeriesKind::Lines));
        const auto log = test::paintedBy(*made, plotSize);
        // Each of the three lines is broken once.
        QCOMPARE(log->lined(light::accent).size(), std::size_t(2));
        const double end = viewOf(*made).frame().plot().right();
        for (const QString &name : {u"Banjir"_s, u"Longsor"_s, u"Gempa"_s})
            QVERIFY2(log->text(name).rect.left() > end, qPrintable(name));
        QVERIFY(log->text(u"43"_s).rect.bottom() < log->text(u"31"_s).rect.top() + 1);
    }

    void theHairlineFollowsMouseAndKeys()
    {
        const auto made = chart(test::sampleSeries(SeriesKind::Lines));
        SeriesView &view = viewOf(*made);
        QCOMPARE(view.scrubbed(), std::nullopt);
        QVERIFY(!test::paintedBy(*made, plotSize)->words().contains(u"Mar 2026"_s));
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(qRound(view.frame().x(2)) + 3, 80));
        QCOMPARE(view.scrubbed(), std::optional<std::size_t>(2));
        QStringList words = test::paintedBy(*made, plotSize)->words();
        for (const QString &word : {u"Mar 2026"_s, u"16"_s, u"22"_s, u"2"_s})
            QVERIFY2(words.contains(word), qPrintable(word));
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.scrubbed(), std::optional<std::size_t>(5));
        words = test::paintedBy(*made, plotSize)->words();
        QVERIFY(words.contains(u"–"_s)); // where the first line has its gap
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.scrubbed(), std::optional<std::size_t>(11));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.scrubbed(), std::nullopt);
    }

    void aTargetIsALineAcross()
    {
        TimeSeries plot = oneSeries(SeriesKind::Grouped, {10, 20});
        plot.target = 60;
        plot.targetText = u"Target 60"_s;
        const auto made = chart(plot);
        const charts::PlotFrame &frame = viewOf(*made).frame();
        QVERIFY(frame.ticks().back() >= 60);
        const auto log = test::paintedBy(*made, plotSize);
        QVERIFY(near(log->text(u"Target 60"_s).rect.bottom(), frame.y(60), 3));
    }

    void anOutlierIsCutAndDoesNotFlattenTheOthers()
    {
        charts::PlotValues values(12, 10);
        values[4] = 1e6;
        for (const SeriesKind kind : {SeriesKind::Grouped, SeriesKind::Lines}) {
            const auto made = chart(oneSeries(kind, values));
            const charts::PlotFrame &frame = viewOf(*made).frame();
            QVERIFY(frame.ticks().back() < 30);
            QVERIFY(frame.isBeyond(1e6));
        }
    }

    void oddSeriesAreDrawn()
    {
        const double infinite = std::numeric_limits<double>::infinity();
        for (const SeriesKind kind : {SeriesKind::Grouped, SeriesKind::Stacked, SeriesKind::Lines}) {
            for (const charts::PlotValues &values :
                 {charts::PlotValues{}, charts::PlotValues{std::nullopt}, charts::PlotValues{5},
                  charts::PlotValues{0, 0, 0}, charts::PlotValues{infinite, -infinite, std::nan("")},
                  charts::PlotValues{1e308, -1e308}, charts::PlotValues(400, -3)}) {
                for (const QSize size : {plotSize, QSize(90, 60), QSize(1, 1)}) {
                    const auto made = chart(oneSeries(kind, values), size);
                    QTest::keyClick(&viewOf(*made), Qt::Key_Left);
                    QVERIFY(!test::picture(*made, size, m_theme).isNull());
                }
            }
        }
        TimeSeries named = test::sampleSeries(SeriesKind::Lines);
        named.series[0].name = QString(200, u'W');
        const auto made = chart(named);
        const auto log = test::paintedBy(*made, plotSize);
        for (const auto &text : log->texts)
            QVERIFY2(text.rect.right() <= plotSize.width() + 1, qPrintable(text.text.left(30)));
    }

    void labelsAreKeptApart()
    {
        const std::vector<double> placed = charts::spreadLabels({50, 52, 48, 200}, 20, 0, 210);
        QVERIFY(placed[2] + 20 <= placed[0] + 0.01 && placed[0] + 20 <= placed[1] + 0.01);
        QCOMPARE(placed[3], 200.0);
        // At the bottom they move up.
        const std::vector<double> low = charts::spreadLabels({100, 100}, 20, 0, 100);
        QCOMPARE(low, (std::vector<double>{70, 90}));
        QVERIFY(charts::spreadLabels({}, 20, 0, 100).empty());
    }
};

ANJUNGAN_TEST(QApplication, SeriesTest)
#include "series_test.moc"
