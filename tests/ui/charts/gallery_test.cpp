// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/plot_samples.h"
#include "tests/ui/charts/samples.h"
#include "ui/charts/badge.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/charts/plot/series_chart.h"
#include "ui/charts/table/data_table.h"
#include "ui/charts/text_block.h"
#include "ui/theme/card.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::Note;
using theme::Scheme;
using theme::Theme;

namespace {

using Make = std::function<std::unique_ptr<QWidget>(const Theme &)>;

template<typename Chart, typename Data> Make made(Data data)
{
    return [data](const Theme &theme) {
        auto chart = std::make_unique<Chart>(theme);
        chart->setData(data);
        return chart;
    };
}

struct Exhibit
{
    QString name;
    QSize size; ///< As in the drawings, without the card's insets.
    Make make;
};

std::vector<Exhibit> exhibits()
{
    const auto figures = test::sampleFigures();
    return {
        {u"figure_tile"_s, {148, 76}, made<charts::FigureTile>(figures[1])},
        {u"figure_tile_plain"_s, {148, 76}, made<charts::FigureTile>(figures[4])},
        {u"bullet_bars"_s, {632, 176}, made<charts::BulletBars>(test::sampleBullets())},
        {u"s_curve"_s, {342, 206}, made<charts::SCurve>(test::sampleCurves())},
        {u"stacked_bars"_s, {246, 180}, made<charts::StackedBars>(test::sampleStacks())},
        {u"data_table"_s, {328, 240}, made<charts::DataTable>(test::sampleSchools())},
        {u"ranking"_s, {1120, 290}, made<charts::DataTable>(test::sampleRanking())},
        {u"key_values"_s, {328, 152}, made<charts::KeyValues>(test::sampleKeyValues())},
        {u"empty_note"_s,
         {300, 120},
         made<charts::EmptyNote>(Note{.icon = u"offline"_s,
                                      .text = u"Belum ada data"_s,
                                      .detail = u"Sumber tidak menjawab sejak 21 Nov 2026 14.05 WIB. Dicoba lagi "
                                                u"sendiri; periksa jaringan."_s})},
        {u"matrix"_s, {1120, 560}, made<charts::MatrixChart>(test::sampleMatrix(44))},
        {u"columns"_s, {420, 220}, made<charts::SeriesChart>(test::sampleSeries(charts::SeriesKind::Grouped))},
        {u"columns_stacked"_s, {420, 220}, made<charts::SeriesChart>(test::sampleSeries(charts::SeriesKind::Stacked))},
        {u"lines"_s, {420, 220}, made<charts::SeriesChart>(test::sampleSeries(charts::SeriesKind::Lines))},
        {u"ranking_list"_s, {420, 300}, made<charts::RankingList>(test::sampleAgencies(20))},
        {u"donut"_s, {420, 200}, made<charts::Donut>(test::sampleShares())},
        {u"time_line"_s, {620, 150}, made<charts::TimeLine>(test::sampleEvents())},
        {u"text_block"_s,
         {300, 120},
         made<charts::TextBlock>(
             QStringList{u"Sebanyak 412 desa rawan banjir tinggi."_s, u"Diperbarui tiap bulan."_s})},
        {u"legend"_s, {120, 70}, [](const Theme &theme) {
             auto legend = std::make_unique<charts::LegendView>(Qt::Vertical, theme);
             legend->setEntries(test::sampleHazards());
             return legend;
         }}};
}

/// The chart on its card on the ground, as a panel would show it.
QImage onCard(QWidget &chart, const QSize &size, const Theme &theme)
{
    const int inset = theme.pixels(theme::cardInset);
    const int margin = theme.pixels(8);
    QImage image(size + QSize(2 * (inset + margin), 2 * (inset + margin)), QImage::Format_RGB32);
    image.fill(theme.tokens().ground);
    QPainter painter(&image);
    theme::paintCard(painter, QRectF(image.rect()).adjusted(margin, margin, -margin, -margin), theme);
    painter.drawImage(inset + margin, inset + margin, test::picture(chart, size, theme));
    return image;
}

} // namespace

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsEachChart_data();
    void paintsEachChart();
    void repaintsOnAChangeOfTheme();
};

void GalleryTest::paintsEachChart_data()
{
    QTest::addColumn<int>("exhibit");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("factor");
    const auto all = exhibits();
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const Exhibit &exhibit = all[static_cast<std::size_t>(i)];
        const QByteArray name = exhibit.name.toLatin1();
        for (const bool dark : {false, true}) {
            const QByteArray scheme = dark ? "dark" : "light";
            QTest::newRow((name + '-' + scheme + "-drawn").constData()) << i << dark << exhibit.size << 1.0;
            QTest::newRow((name + '-' + scheme + "-least").constData()) << i << dark << QSize() << 1.0;
            QTest::newRow((name + '-' + scheme + "-wall").constData())
                << i << dark << exhibit.size * 2 << theme::wallFactor;
        }
    }
}

void GalleryTest::paintsEachChart()
{
    QFETCH(int, exhibit);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(double, factor);
    const Theme theme(dark ? Scheme::Dark : Scheme::Light, factor);
    const auto all = exhibits();
    const auto chart = all[static_cast<std::size_t>(exhibit)].make(theme);
    chart->setStyleSheet(theme::styleSheet(theme));
    if (size.isEmpty())
        size = chart->minimumSizeHint().expandedTo({1, 1});
    const QImage image = onCard(*chart, size, theme);
    QVERIFY(image.save(QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));

    const QImage alone = test::picture(*chart, size, theme);
    QVERIFY2(!test::inkBounds(alone, theme.tokens().card).isEmpty(), "nothing was painted");
    // A cut letter would leave text colour in the outermost pixels; hairlines and tracks may reach them, and text
    // starts at the left edge.
    const QRect inside = alone.rect().adjusted(0, 1, -1, -1);
    const int inks = test::count(alone, theme.tokens().ink) - test::count(alone, inside, theme.tokens().ink);
    QCOMPARE(inks, 0);

    QElapsedTimer timer;
    timer.start();
    constexpr int rounds = 20;
    for (int i = 0; i < rounds; ++i)
        test::picture(*chart, size, theme);
    qInfo("painted in %.2f ms", static_cast<double>(timer.nsecsElapsed()) / 1e6 / rounds);
}

void GalleryTest::repaintsOnAChangeOfTheme()
{
    for (const Exhibit &exhibit : exhibits()) {
        Theme theme;
        const auto chart = exhibit.make(theme);
        test::picture(*chart, exhibit.size, theme);
        theme.setScheme(Scheme::Dark);
        const QImage changed = test::picture(*chart, exhibit.size, theme);
        const Theme dark(Scheme::Dark);
        const auto fresh = exhibit.make(dark);
        QVERIFY2(changed == test::picture(*fresh, exhibit.size, dark), qPrintable(exhibit.name));
    }
}

ANJUNGAN_TEST(QApplication, GalleryTest)
#include "gallery_test.moc"
