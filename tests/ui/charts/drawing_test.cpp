// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/charts/samples.h"
#include "tests/ui/support/closeness.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "tests/ui/support/repainting.h"
#include "ui/charts/badge.h"
#include "ui/charts/bar.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/swatch.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace anjungan;
namespace light = test::light;
using charts::Mark;
using charts::SwatchHatch;
using test::near;
using test::paintedBy;
using test::PaintLog;
using theme::ColorRole;
using theme::Theme;
using theme::Tone;

/// What each chart draws: which text in which ink on which side, which value as which length in which colour.
class DrawingTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void bulletsTellLabelBarTargetAndDeviation()
    {
        charts::BulletBars bars(m_theme);
        bars.setData({.rows = {{u"Satu"_s, 50, 75, u"50,0 %"_s, u"−25,0 pp"_s, Tone::Bad},
                               {u"Dua"_s, 80, 100, u"80,0 %"_s, u"−2 pp"_s, Tone::Warning},
                               {u"Tiga"_s, 90, 0, u"9,0 %"_s, u"+1 pp"_s, Tone::Good},
                               {u"Empat"_s, 40, {}, u"40,0 %"_s, u"0 pp"_s, Tone::Neutral},
                               {u"Lima"_s, {}, {}, u"–"_s, {}, Tone::Neutral}}});
        const auto log = paintedBy(bars, {500, 130});
        for (const auto &[text, colour] :
             {std::pair(u"−25,0 pp"_s, light::bad), std::pair(u"−2 pp"_s, light::warningInk),
              std::pair(u"+1 pp"_s, light::good), std::pair(u"0 pp"_s, light::ink2)}) {
            QCOMPARE(log->text(text).ink, colour);
            QCOMPARE(log->text(text).weight, int(QFont::DemiBold));
            QVERIFY(near(log->text(text).rect.right(), 500, 1.5));
        }
        QCOMPARE(log->text(u"Satu"_s).ink, light::ink);
        QCOMPARE(log->text(u"Satu"_s).weight, int(QFont::Normal));
        QCOMPARE(log->text(u"Satu"_s).pixels, 11);
        QVERIFY(near(log->text(u"Satu"_s).rect.left(), 0, 1.5));
        QCOMPARE(log->text(u"50,0 %"_s).ink, light::ink);
        // The values end in one line, a gap before the widest deviation.
        const double valuesEnd = log->text(u"50,0 %"_s).rect.right();
        QVERIFY(near(log->text(u"9,0 %"_s).rect.right(), valuesEnd, 1.5));
        QVERIFY(near(log->text(u"−25,0 pp"_s).rect.left() - valuesEnd, 14, 2));

        const auto tracks = log->filled(light::line);
        QCOMPARE(tracks.size(), std::size_t(5));
        const QRectF track = tracks[0].rect;
        QVERIFY(near(track.height(), 12, 0.1));
        const auto length = [&](const QColor &colour) { return log->filled(colour).at(0).rect.width(); };
        QVERIFY(near(length(light::bad), track.width() * 0.5, 1.5));
        QVERIFY(near(length(light::warning), track.width() * 0.8, 1.5));
        QVERIFY(near(length(light::good), track.width() * 0.9, 1.5));
        QVERIFY(near(length(light::accent), track.width() * 0.4, 1.5));
        QCOMPARE(log->filled(light::accent).size(), std::size_t(1)); // a missing value has no bar

        const auto ticks = log->filled(light::ink);
        QCOMPARE(ticks.size(), std::size_t(3)); // two have no target
        QVERIFY(near(ticks[0].rect.center().x(), track.left() + track.width() * 0.75, 1.5));
        QVERIFY(near(ticks[1].rect.right(), track.right(), 0.1)); // at the ends it stays on the track
        QVERIFY(near(ticks[2].rect.left(), track.left(), 0.1));
        QVERIFY(near(ticks[0].rect.height(), 19, 0.1));
        QVERIFY(near(ticks[0].rect.width(), 3, 0.1));
    }

    void barsAreAsLongAsTheirShare_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("length");
        QTest::newRow("none") << 0.0 << 0.0;
        QTest::newRow("negative") << -0.5 << 0.0;
        QTest::newRow("less than its ends") << 0.02 << 2.0;
        QTest::newRow("half") << 0.5 << 50.0;
        QTest::newRow("whole") << 1.0 << 100.0;
        QTest::newRow("more than all") << 1.7 << 100.0;
    }

    void barsAreAsLongAsTheirShare()
    {
        QFETCH(double, share);
        QFETCH(double, length);
        const auto log = paintedBy({200, 40}, [&](QPainter &painter) {
            charts::paintBar(painter, QRectF(10, 10, 100, 12), share, light::line, light::bad);
        });
        QCOMPARE(log->filled(light::line).at(0).rect, QRectF(10, 10, 100, 12));
        const auto bars = log->filled(light::bad);
        QCOMPARE(bars.size(), std::size_t(length > 0 ? 1 : 0));
        if (length > 0) {
            QVERIFY(near(bars[0].rect.left(), 10, 0.01));
            QVERIFY(near(bars[0].rect.width(), length, 0.01));
        }
        if (share == 0.02) // no wider at its middle than the track's round end lets it be
            QVERIFY(bars[0].rect.height() < 12);
    }

    void stacksTellSegmentsInTheirColoursAndTheTotalBehind()
    {
        charts::StackedBars bars(m_theme);
        bars.setData({.rows = {{u"SD"_s, {{60, ColorRole::Accent}, {20, ColorRole::Warning}}, u"80"_s},
                               {u"SMP"_s, {{20, ColorRole::Accent}}, u"20"_s}},
                      .legend = {{u"Negeri"_s, ColorRole::Accent}, {u"Swasta"_s, ColorRole::Warning}}});
        auto log = paintedBy(bars, {300, 120});
        const auto parts = log->filled(light::accent);
        QVERIFY(parts.size() >= 3); // two rows and the legend
        const double whole = parts[0].rect.width() + log->filled(light::warning)[0].rect.width();
        QVERIFY(near(parts[0].rect.width(), whole * 0.75, 1.5));
        QVERIFY(near(log->filled(light::warning)[0].rect.left(), parts[0].rect.right(), 0.1));
        QVERIFY(near(parts[1].rect.width(), whole * 0.25, 1.5));
        QVERIFY(
            near(log->text(u"20"_s).rect.left(), parts[1].rect.right() + 8, 1.5)); // behind its bar, not at the edge
        QVERIFY(log->text(u"80"_s).rect.right() <= 300.5);
        QCOMPARE(log->text(u"80"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"SD"_s).ink, light::ink);
        QCOMPARE(log->text(u"Negeri"_s).ink, light::ink2);
        QCOMPARE(bars.accessibleDescription(), u"SD 80; SMP 20"_s);

        // Smaller figures after larger ones: their own scale.
        bars.setData({.rows = {{u"SD"_s, {{6, ColorRole::Accent}, {2, ColorRole::Warning}}, u"8"_s},
                               {u"SMP"_s, {{2, ColorRole::Accent}}, u"2"_s}},
                      .legend = {}});
        log = paintedBy(bars, {300, 120});
        QVERIFY(log->filled(light::accent)[0].rect.width() > 100);
    }

    void aTileTellsTitleValueUnitAndNote()
    {
        charts::FigureTile tile(m_theme);
        tile.setData({u"Sekolah"_s, u"14.695"_s, u"unit"_s, u"+12"_s, Tone::Good});
        auto log = paintedBy(tile, {200, 90});
        QCOMPARE(log->words(), QStringList({u"Sekolah"_s, u"14.695"_s, u"unit"_s, u"+12"_s}));
        QCOMPARE(log->text(u"Sekolah"_s).ink, light::ink2);
        QCOMPARE(log->text(u"Sekolah"_s).pixels, 13);
        const PaintLog::Text value = log->text(u"14.695"_s);
        const PaintLog::Text unit = log->text(u"unit"_s);
        QCOMPARE(value.ink, light::ink);
        QCOMPARE(value.pixels, 32);
        QCOMPARE(value.weight, int(QFont::Bold));
        QCOMPARE(unit.ink, light::ink2);
        QCOMPARE(unit.pixels, 16);
        QCOMPARE(unit.weight, int(QFont::DemiBold));
        QVERIFY(near(unit.rect.left() - value.rect.right(), 5, 1.5));
        QVERIFY(value.rect.bottom() > unit.rect.bottom()); // on one base line
        QCOMPARE(log->text(u"+12"_s).ink, light::good);
        QVERIFY(log->text(u"+12"_s).rect.top() > value.rect.center().y());
        for (const auto &[tone, colour] : {std::pair(Tone::Warning, light::warningInk),
                                           std::pair(Tone::Bad, light::bad), std::pair(Tone::Neutral, light::ink2)}) {
            tile.setData({u"Sekolah"_s, u"1"_s, {}, u"+12"_s, tone});
            QCOMPARE(paintedBy(tile, {200, 90})->text(u"+12"_s).ink, colour);
        }
        tile.setData({u"<b>Sekolah</b>"_s, u"1"_s, {}, {}, {}});
        QVERIFY(tile.toolTip().contains(u"&lt;b&gt;"_s));
        QVERIFY(test::repaintsAfter(tile, [&] { tile.setData({u"Sekolah"_s, u"2"_s, {}, {}, {}}); }));
    }

    void aNoteTellsTextAndDetail()
    {
        charts::EmptyNote note(m_theme);
        note.setData(
            {.icon = u"offline"_s, .text = u"Belum ada data"_s, .detail = u"Sumber diam"_s, .tone = Tone::Bad});
        auto log = paintedBy(note, {300, 140});
        QCOMPARE(log->text(u"Belum ada data"_s).ink, light::ink2);
        QCOMPARE(log->text(u"Sumber diam"_s).ink, light::ink3);
        QCOMPARE(log->text(u"Sumber diam"_s).pixels, 11);
        QVERIFY(log->text(u"Sumber diam"_s).rect.top() > log->text(u"Belum ada data"_s).rect.center().y());
        QCOMPARE(log->pictures.size(), std::size_t(1));
        QVERIFY(log->pictures[0].bottom() <= log->text(u"Belum ada data"_s).rect.top() + 1);
        QCOMPARE(note.accessibleDescription(), u"Sumber diam"_s);
        QCOMPARE(note.toolTip(), u"<span>Belum ada data<br>Sumber diam</span>"_s);
        // Where the height lacks: first without the icon, then without the detail.
        log = paintedBy(note, {300, 44});
        QCOMPARE(log->pictures.size(), std::size_t(0));
        QCOMPARE(log->words(), QStringList({u"Belum ada data"_s, u"Sumber diam"_s}));
        QCOMPARE(paintedBy(note, {300, 22})->words(), QStringList{u"Belum ada data"_s});
        QVERIFY(test::repaintsAfter(note, [&] { note.setData({.text = u"Lain"_s, .detail = {}}); }));
        QCOMPARE(paintedBy(note, {300, 140})->words(), QStringList{u"Lain"_s});
    }

    void keyValuesStandLabelLeftValueRight()
    {
        charts::KeyValues values(m_theme);
        values.setData({{u"Desa"_s, u"63"_s, u"dari 277"_s},
                        {u"Indeks"_s, u"Tinggi"_s, {}, Tone::Bad, true},
                        {u"Nilai"_s, u"7"_s, {}, Tone::Warning}});
        const auto log = paintedBy(values, {300, 90});
        QVERIFY(near(log->text(u"Desa"_s).rect.left(), 6, 1.5));
        QCOMPARE(log->text(u"Desa"_s).ink, light::ink);
        QCOMPARE(log->text(u"63"_s).ink, light::ink);
        QCOMPARE(log->text(u"63"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->text(u"dari 277"_s).weight, int(QFont::Normal));
        QVERIFY(near(log->text(u"dari 277"_s).rect.right(), 294, 1.5));
        const double space = QFontMetricsF(m_theme.font(theme::Role::Body)).horizontalAdvance(u' ');
        QVERIFY(space > 2);
        QVERIFY(near(log->text(u"63"_s).rect.right() + space, log->text(u"dari 277"_s).rect.left(), 1.5));
        QCOMPARE(log->text(u"7"_s).ink, light::warningInk);
        const auto pills = log->filled(theme::mixed(Qt::white, light::bad, 0.13));
        QCOMPARE(pills.size(), std::size_t(1));
        QVERIFY(near(pills[0].rect.right(), 294, 1.5));
        QCOMPARE(log->text(u"Tinggi"_s).ink, light::bad);
        const auto hairlines = log->filled(light::line);
        QCOMPARE(hairlines.size(), std::size_t(3));
        QCOMPARE(hairlines[0].rect.height(), 1.0);
        QVERIFY(near(hairlines[0].rect.bottom(), values.rowRect(0).bottom(), 0.1));
        QCOMPARE(values.accessibleDescription(), u"Desa 63 dari 277; Indeks Tinggi; Nilai 7"_s);
    }

    void aBadgeStandsWhereItIsAsked()
    {
        const QRectF rect(10, 10, 300, 40);
        const double width = charts::badgeSize(u"Tinggi"_s, m_theme).width();
        const auto pill = [&](Qt::Alignment alignment) {
            const auto log = paintedBy({400, 80}, [&](QPainter &painter) {
                charts::paintBadge(painter, rect, u"Tinggi"_s, Tone::Warning, m_theme, alignment);
            });
            return log->shapes.at(0).rect;
        };
        QVERIFY(near(pill(Qt::AlignLeft).left(), rect.left(), 0.1));
        QVERIFY(near(pill(Qt::AlignRight).right(), rect.right(), 0.1));
        QVERIFY(near(pill(Qt::AlignHCenter).center().x(), rect.center().x(), 0.1));
        QVERIFY(near(pill(Qt::AlignLeft).width(), width, 0.1));
        QVERIFY(near(pill(Qt::AlignLeft).height(), 19, 0.1));

        charts::Badge badge(m_theme);
        badge.setData(u"Tinggi"_s, Tone::Bad);
        QCOMPARE(paintedBy(badge, badge.sizeHint())->text(u"Tinggi"_s).ink, light::bad);
        QVERIFY(test::repaintsAfter(badge, [&] { badge.setData(u"Rendah"_s, Tone::Good); }));
        const auto log = paintedBy(badge, badge.sizeHint());
        QCOMPARE(log->words(), QStringList{u"Rendah"_s});
        QCOMPARE(log->text(u"Rendah"_s).ink, light::good);
        QCOMPARE(log->text(u"Rendah"_s).weight, int(QFont::DemiBold));
        QCOMPARE(log->shapes[0].fill, theme::mixed(Qt::white, light::good, 0.13));
        QCOMPARE(badge.accessibleName(), u"Rendah"_s);
        badge.setData(u"Biasa"_s, Tone::Neutral);
        QCOMPARE(paintedBy(badge, badge.sizeHint())->text(u"Biasa"_s).ink, light::ink2);
    }

    void swatchesAreFillsLinesAndPatterns()
    {
        const auto swatch = [](Mark mark, SwatchHatch hatch) {
            return paintedBy({60, 40}, [&](QPainter &painter) {
                charts::paintSwatch(painter, QRectF(10, 10, 20, 10), light::bad, mark, hatch);
            });
        };
        const auto fill = swatch(Mark::Fill, SwatchHatch::None);
        QCOMPARE(fill->shapes.size(), std::size_t(1));
        QCOMPARE(fill->shapes[0].fill, light::bad);
        QCOMPARE(fill->shapes[0].rect, QRectF(10, 10, 20, 10));
        const auto solid = swatch(Mark::Line, SwatchHatch::None);
        QCOMPARE(solid->shapes[0].line, light::bad);
        QCOMPARE(solid->shapes[0].width, 3.0);
        QVERIFY(!solid->shapes[0].isDashed);
        QVERIFY(near(solid->shapes[0].rect.center().y(), 15, 0.1));
        const auto dashed = swatch(Mark::DashedLine, SwatchHatch::None);
        QCOMPARE(dashed->shapes[0].width, 2.0);
        QVERIFY(dashed->shapes[0].isDashed);
        const auto rising = [](const PaintLog::Shape &shape) {
            return shape.path.elementAt(1).y < shape.path.elementAt(0).y;
        };
        const auto diagonal = swatch(Mark::Fill, SwatchHatch::Diagonal)->lined(light::bad.darker(140));
        QVERIFY(diagonal.size() >= 4 && std::ranges::all_of(diagonal, rising));
        const auto cross = swatch(Mark::Fill, SwatchHatch::Cross)->lined(light::bad.darker(140));
        QCOMPARE(cross.size(), 2 * diagonal.size());
        QCOMPARE(std::size_t(std::ranges::count_if(cross, rising)), diagonal.size());
    }

    void aLegendStandsInLinesOrBesideEachOther()
    {
        charts::LegendView below(Qt::Vertical, m_theme);
        below.setEntries(test::sampleHazards());
        QCOMPARE(below.accessibleDescription(), u"Rendah; Sedang; Tinggi; Tidak ada data"_s);
        auto log = paintedBy(below, {400, 80});
        QCOMPARE(log->words(), QStringList({u"Rendah"_s, u"Sedang"_s, u"Tinggi"_s, u"Tidak ada data"_s}));
        for (std::size_t at = 1; at < 4; ++at) {
            QVERIFY(near(log->texts[at].rect.left(), log->texts[0].rect.left(), 1.5));
            QVERIFY(near(log->texts[at].rect.top() - log->texts[at - 1].rect.top(), 16, 1.5));
        }
        QVERIFY(near(log->texts[0].rect.left(), 21, 1.5)); // swatch and gap
        QCOMPARE(log->shapes[0].fill, QColor(0x8C, 0xC0, 0x84));
        QCOMPARE(log->filled(QColor(0xF2, 0xC1, 0x4E)).size(), std::size_t(1));
        QCOMPARE(log->filled(QColor(0xD1, 0x49, 0x5B)).size(), std::size_t(1));
        QCOMPARE(log->filled(light::line).size(), std::size_t(1));
        QVERIFY(below.sizeHint().width() < 150);
        QCOMPARE(below.sizeHint().height(), 64);
        QCOMPARE(paintedBy(below, {400, 33})->words().size(), 2); // what has no room is left out

        charts::LegendView beside(Qt::Horizontal, m_theme);
        beside.setEntries({{.label = u"Realisasi"_s, .mark = Mark::Line},
                           {.label = u"Rencana"_s, .color = ColorRole::Quiet, .mark = Mark::DashedLine}});
        log = paintedBy(beside, {400, 20});
        QVERIFY(near(log->texts[1].rect.top(), log->texts[0].rect.top(), 1.5));
        QVERIFY(near(log->texts[1].rect.left() - log->texts[0].rect.right(), 16 + 21, 3));
        QCOMPARE(log->lined(light::accent).size(), std::size_t(1));
        QVERIFY(log->lined(light::ink3).at(0).isDashed);
        QVERIFY(test::repaintsAfter(beside, [&] { beside.setEntries({{.label = u"Lain"_s}}); }));
    }
};

ANJUNGAN_TEST(QApplication, DrawingTest)
#include "drawing_test.moc"
