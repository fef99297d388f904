// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/picture.h"
#include "tests/ui/charts/samples.h"
#include "ui/charts/badge.h"
#include "ui/charts/empty_note.h"

#include <QApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace anjungan;
using charts::Badge;
using charts::EmptyNote;
using charts::FigureTile;
using charts::LegendView;
using theme::Theme;
using theme::Tone;

/// Tiles, badges, legends and notes.
class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursTheNote();
    void shrinksAWideFigure();
    void neverCutsAFigure();
    void wrapsWords();
    void keepsTheValueWhereHeightLacks();
    void figuresStandOnOneLine();
    void namesTheTile();
    void tintsABadge();
    void wrapsALegend();
    void hatchesASwatch();
    void wrapsANote();
    void dropsTheIconWhereHeightLacks();

private:
    QRect ink(const QImage &image) const { return test::inkBounds(image, m_theme.tokens().card); }

    Theme m_theme;
};

void FiguresTest::coloursTheNote()
{
    FigureTile tile(m_theme);
    tile.setData({u"Sekolah"_s, u"14.695"_s, {}, u"+12 sejak Oktober"_s, Tone::Good});
    const QImage image = test::picture(tile, {160, 76}, m_theme);
    QVERIFY(test::count(image, QRect(0, 50, 160, 26), m_theme.tokens().good) > 20);
    QCOMPARE(test::count(image, QRect(0, 0, 160, 50), m_theme.tokens().good), 0);
    QVERIFY(test::count(image, m_theme.tokens().ink) > 100);
}

void FiguresTest::shrinksAWideFigure()
{
    FigureTile tile(m_theme);
    tile.setData({{}, u"Rp9.812.345.678.901"_s, {}, {}});
    const int full = ink(test::picture(tile, {600, 60}, m_theme)).height();
    const QRect shrunk = ink(test::picture(tile, {160, 60}, m_theme));
    QVERIFY(shrunk.height() < full);
    QVERIFY2(shrunk.width() > 110, "more was taken than had to be");
    QVERIFY(shrunk.right() < 160);
}

void FiguresTest::neverCutsAFigure()
{
    FigureTile tile(m_theme);
    tile.setData({{}, u"9.812.345.678.901.234.567.890"_s, u"rupiah"_s, {}});
    const QRect dots = ink(test::picture(tile, {60, 60}, m_theme));
    QVERIFY(!dots.isEmpty());
    QVERIFY2(dots.width() < 20, "a part of the number is shown");
}

void FiguresTest::wrapsWords()
{
    FigureTile tile(m_theme);
    charts::Figure figure{{}, u"Dinas Pemberdayaan Perempuan dan Anak"_s, {}, {}};
    figure.isWords = true;
    tile.setData(figure);
    const QRect two = ink(test::picture(tile, {160, 60}, m_theme));
    QVERIFY(two.width() > 80 && two.right() < 160);
    QVERIFY2(two.height() > 24, "not two lines");
    QVERIFY(!tile.isCut());
    figure.value += u" Provinsi Sumatera Utara di Medan"_s;
    tile.setData(figure);
    QVERIFY(ink(test::picture(tile, {160, 60}, m_theme)).width() > 80);
    QVERIFY(tile.isCut());
    QVERIFY(tile.toolTip().contains(figure.value));
}

void FiguresTest::keepsTheValueWhereHeightLacks()
{
    FigureTile tile(m_theme);
    tile.setData({u"Sekolah"_s, u"14.695"_s, {}, u"+12"_s, Tone::Good});
    const QImage low = test::picture(tile, {160, 44}, m_theme);
    QCOMPARE(test::count(low, m_theme.tokens().good), 0);
    QVERIFY(test::count(low, m_theme.tokens().ink2) > 0); // the title
    const QImage lowest = test::picture(tile, {160, 24}, m_theme);
    QCOMPARE(test::count(lowest, m_theme.tokens().ink2), 0);
    QVERIFY(test::count(lowest, m_theme.tokens().ink) > 50);
    QVERIFY(lowest.rect().adjusted(0, 1, 0, -1).contains(ink(lowest)));
}

void FiguresTest::figuresStandOnOneLine()
{
    FigureTile tile(m_theme);
    const auto bottomOfValue = [&](const charts::Figure &figure, int width) {
        tile.setData(figure);
        const QImage image = test::picture(tile, {width, 100}, m_theme);
        int bottom = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == m_theme.tokens().ink)
                    bottom = y;
        return bottom;
    };
    const int usual = bottomOfValue({u"Desa"_s, u"713"_s, {}, u"10 tinggi"_s}, 160);
    const int shrunk = bottomOfValue({u"Desa"_s, u"713131313131"_s, {}, u"10 tinggi"_s}, 160);
    QVERIFY2(std::abs(shrunk - usual) <= 1, "a value that had to shrink left the line");
}

void FiguresTest::namesTheTile()
{
    FigureTile tile(m_theme);
    tile.setData(test::sampleFigures()[1]);
    QCOMPARE(tile.accessibleName(), u"Serapan anggaran"_s);
    QCOMPARE(tile.accessibleDescription(), u"Rp9,8 triliun 62,7 % dari pagu"_s);
}

void FiguresTest::tintsABadge()
{
    Badge badge(m_theme);
    badge.setData(u"Tinggi 0,71"_s, Tone::Bad);
    const QSize wanted = badge.sizeHint();
    const QImage image = test::picture(badge, wanted, m_theme);
    const QColor tint = theme::mixed(m_theme.tokens().card, m_theme.tokens().bad, 0.13);
    QCOMPARE(image.pixel(wanted.width() / 2, 2), tint.rgb());
    QVERIFY(test::count(image, m_theme.tokens().bad) > 10);
    QCOMPARE(image.pixelColor(0, 0), m_theme.tokens().card);
    QVERIFY(ink(test::picture(badge, {wanted.width() / 2, 19}, m_theme)).right() < wanted.width() / 2);
}

void FiguresTest::wrapsALegend()
{
    LegendView legend(Qt::Horizontal, m_theme);
    legend.setEntries(test::sampleHazards());
    const int line = legend.heightForWidth(1000);
    QCOMPARE(legend.sizeHint().height(), line);
    QVERIFY(legend.heightForWidth(150) >= 2 * line);
    QCOMPARE(legend.heightForWidth(10), 4 * line);
    const QImage image = test::picture(legend, {150, legend.heightForWidth(150)}, m_theme);
    QVERIFY(test::count(image, m_theme.tokens().hazard[0]) > 20);
    legend.setEntries({});
    QCOMPARE(legend.heightForWidth(150), 0);
}

void FiguresTest::hatchesASwatch()
{
    const auto inside = [this](charts::SwatchHatch hatch) {
        LegendView legend(Qt::Vertical, m_theme);
        legend.setEntries({{.label = {}, .color = theme::ColorRole::HazardHigh, .hatch = hatch}});
        return test::picture(legend, {40, 16}, m_theme);
    };
    const QImage plain = inside(charts::SwatchHatch::None);
    const QImage diagonal = inside(charts::SwatchHatch::Diagonal);
    QVERIFY(plain != diagonal);
    QVERIFY(diagonal != inside(charts::SwatchHatch::Cross));
    QCOMPARE(ink(plain), ink(diagonal)); // the pattern stays inside
}

void FiguresTest::wrapsANote()
{
    EmptyNote note(m_theme);
    note.setData(
        {.text = u"Belum ada data"_s, .detail = u"Sumber tidak menjawab; dicoba lagi sendiri. Periksa jaringan."_s});
    const QImage image = test::picture(note, {180, 140}, m_theme);
    const QRect bounds = ink(image);
    QVERIFY(image.rect().adjusted(1, 1, -1, -1).contains(bounds));
    QVERIFY(qAbs(bounds.center().y() - 70) < 10);
    QVERIFY(qAbs(bounds.center().x() - 90) < 4);
    QVERIFY(test::count(image, m_theme.tokens().ink3) > 50);
    QCOMPARE(note.accessibleName(), u"Belum ada data"_s);
}

void FiguresTest::dropsTheIconWhereHeightLacks()
{
    EmptyNote note(m_theme);
    note.setData({.text = u"Belum ada data"_s, .detail = u"Sumber tidak menjawab."_s, .tone = Tone::Bad});
    QVERIFY(test::count(test::picture(note, {200, 120}, m_theme), m_theme.tokens().bad) > 10);
    const QImage low = test::picture(note, {200, 22}, m_theme);
    QCOMPARE(test::count(low, m_theme.tokens().bad), 0);
    QVERIFY(test::count(low, m_theme.tokens().ink2) > 10);
}

ANJUNGAN_TEST(QApplication, FiguresTest)
#include "figures_test.moc"
