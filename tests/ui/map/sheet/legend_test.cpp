// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/sheet/sheets.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/map_style.h"
#include "ui/map/sheet/legend.h"
#include "ui/map/sheet/legend_painter.h"
#include "ui/map/sheet/legend_swatch.h"
#include "ui/map/sheet/scale_bar.h"
#include "ui/map/sheet/scale_bar_painter.h"
#include "ui/map/sheet/sheet_layout.h"
#include "ui/map/sheet/sheet_painter.h"

#include <QApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::paintedBy;
using test::PaintLog;
using Kind = map::LegendEntry::Kind;

namespace {

map::Look look(theme::Scheme scheme = theme::Scheme::Light)
{
    return {.tokens = theme::tokens(scheme), .scheme = scheme, .factor = 1};
}

std::unique_ptr<PaintLog> swatch(const map::LegendEntry &entry)
{
    return paintedBy({60, 60}, [&](QPainter &painter) {
        map::paintSwatch(painter, QRectF({10, 10}, map::swatchSize(entry, look())), entry, look(), 1);
    });
}

std::unique_ptr<PaintLog> legend(const map::Legend &legend, QSizeF size)
{
    return paintedBy(size.toSize() + QSize(2, 2),
                     [&](QPainter &painter) { map::paintLegend(painter, QRectF({}, size), legend, look(), 1); });
}

} // namespace

/// A legend draws the very symbols of the map, and a sheet everything that belongs to it.
class LegendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreDrawnFromTheirZoomToBelowTheirEnd()
    {
        const map::Legend all{
            .title = u"t"_s,
            .entries = {{.label = u"a"_s, .zoomFrom = 8}, {.label = u"b"_s, .zoomFrom = 0, .zoomEnd = 9}},
            .note = u"n"_s};
        const auto labels = [&](double zoom) {
            QString told;
            for (const map::LegendEntry &entry : map::legendAt(all, zoom).entries)
                told += entry.label;
            return told;
        };
        QCOMPARE(labels(7.9), u"b"_s);
        QCOMPARE(labels(8), u"ab"_s);
        QCOMPARE(labels(9), u"a"_s);
        QCOMPARE(map::legendAt(all, 3).title, u"t"_s);
        map::Legend fading = all;
        fading.titleEnd = 3;
        QCOMPARE(map::legendAt(fading, 2.9).title, u"t"_s);
        QCOMPARE(map::legendAt(fading, 3).title, QString());
        QCOMPARE(map::legendAt(all, 3).note, u"n"_s);
    }

    void swatchesAreTheSymbols()
    {
        auto log = swatch(
            {.kind = Kind::Area, .symbol = {.fill = Qt::red, .hatch = render::Hatch::Dots, .hatchInk = Qt::black}});
        QCOMPARE(log->filled(Qt::red).at(0).rect, QRectF(10, 10, 14, 10));
        QVERIFY(!log->filled(Qt::red)[0].line.isValid());
        QCOMPARE(std::ranges::count_if(log->shapes, &PaintLog::Shape::hasPattern), 1);
        // A pale area has an edge, or it would not be seen on a card.
        log = swatch({.kind = Kind::Area, .symbol = {.fill = QColor(0xEE, 0xF0, 0xF2)}});
        QCOMPARE(log->shapes.at(0).line, QColor(0xEE, 0xF0, 0xF2).darker(125).toRgb());
        log = swatch({.kind = Kind::Line, .symbol = {.fill = Qt::red, .stroke = Qt::blue, .strokeWidth = 3}});
        QCOMPARE(log->lined(Qt::blue).at(0).width, 3.0);
        QCOMPARE(log->shapes.size(), std::size_t(1));
        QCOMPARE(log->shapes[0].rect.width(), 14.0);
        log = swatch({.kind = Kind::Point, .symbol = {.fill = Qt::red, .radius = 9}});
        QCOMPARE(log->filled(Qt::red).at(0).rect.width(), 10.0); // as high as a row lets it be
        log = swatch({.kind = Kind::Point, .symbol = {.fill = Qt::red, .radius = 3}});
        QCOMPARE(log->filled(Qt::red).at(0).rect.width(), 6.0);
        log = swatch({.kind = Kind::Size, .symbol = {.fill = Qt::red, .radius = 9}});
        QCOMPARE(log->filled(Qt::red).at(0).rect.width(), 18.0); // as it is drawn
        log = swatch({.kind = Kind::Cluster, .symbol = {.fill = Qt::red, .stroke = Qt::white}});
        QCOMPARE(log->filled(Qt::red).at(0).rect.width(), 15.0);
        QCOMPARE(log->text(u"9"_s).ink, QColor(Qt::white));
        QVERIFY(swatch({.kind = Kind::Heading})->shapes.empty());
        QCOMPARE(map::swatchSize({.kind = Kind::Heading}, look()), QSizeF(0, 0));
    }

    void aLegendTellsTitleRowsAndNote()
    {
        const map::Legend all{
            .title = u"Judul"_s,
            .entries = {{.kind = Kind::Area, .symbol = {.fill = Qt::red}, .label = u"Tinggi"_s},
                        {.kind = Kind::Heading, .label = u"Sekolah"_s},
                        {.kind = Kind::Point, .symbol = {.fill = Qt::blue}, .label = u"SD"_s},
                        {.kind = Kind::Size, .symbol = {.fill = Qt::green, .radius = 12}, .label = u"500"_s}},
            .note = u"catatan"_s};
        const QSizeF size = map::legendSize(all, look());
        QCOMPARE(size.height(), 16 + 16 + 20 + 16 + 26 + 16.0);
        const auto log = legend(all, size);
        QCOMPARE(log->words(), QStringList({u"Judul"_s, u"Tinggi"_s, u"Sekolah"_s, u"SD"_s, u"500"_s, u"catatan"_s}));
        for (const QString &strong : {u"Judul"_s, u"Sekolah"_s}) {
            QCOMPARE(log->text(strong).weight, int(QFont::DemiBold));
            QVERIFY(qAbs(log->text(strong).rect.left()) < 1);
        }
        QCOMPARE(log->text(u"Tinggi"_s).weight, int(QFont::Normal));
        QCOMPARE(log->text(u"Tinggi"_s).ink, light::ink);
        QCOMPARE(log->text(u"catatan"_s).ink, light::ink3);
        QVERIFY(qAbs(log->text(u"Tinggi"_s).rect.left() - (24 + 7)) < 1); // the widest symbol and a gap
        // Each symbol stands in its row, and all in one column.
        const auto beside = [&](const QColor &colour, const QString &label) {
            const QRectF symbol = log->filled(colour).at(0).rect;
            return qAbs(symbol.center().y() - log->text(label).rect.center().y()) < 3 &&
                   qAbs(symbol.center().x() - 12) < 0.1;
        };
        QVERIFY(beside(Qt::red, u"Tinggi"_s));
        QVERIFY(beside(Qt::blue, u"SD"_s));
        QVERIFY(beside(Qt::green, u"500"_s));
        // What has no room is told.
        const auto cut = legend(all, {size.width(), 50});
        QCOMPARE(cut->words(), QStringList({u"Judul"_s, u"Tinggi"_s, u"…"_s}));
        QCOMPARE(cut->text(u"…"_s).ink, light::ink3);
        QVERIFY(legend(all, {size.width(), 10})->words().isEmpty());
        QCOMPARE(map::legendSize({}, look()), QSizeF(0, 0));
    }

    void scaleBarsAreRound_data()
    {
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("pixels");
        QTest::addColumn<QString>("text");
        QTest::newRow("1 of the greatest") << 10.0 << 100.0 << u"1 km"_s;
        QTest::newRow("5 just so") << 5.0 << 100.0 << u"500 m"_s;
        QTest::newRow("2 just so") << 2.0 << 100.0 << u"200 m"_s;
        QTest::newRow("less than 2") << 1.99 << 100.0 << u"100 m"_s;
        QTest::newRow("999 m") << 9.99 << 100.0 << u"500 m"_s;
        QTest::newRow("kilometres") << 1000.0 << 72.0 << u"50 km"_s;
        QTest::newRow("too little") << 0.001 << 72.0 << QString();
    }

    void scaleBarsAreRound()
    {
        QFETCH(double, metres);
        QFETCH(double, pixels);
        const map::ScaleBar bar = map::scaleBar(metres, pixels);
        QTEST(bar.text, "text");
        QVERIFY(bar.pixels <= pixels + 1e-9);
    }

    void theBarIsAsLongAsItSays()
    {
        for (const auto end : {Qt::AlignLeft, Qt::AlignRight}) {
            const auto log = paintedBy({300, 30}, [&](QPainter &painter) {
                map::paintScaleBar(painter, QRectF(10, 5, 200, 20), 100, look(), end);
            });
            const PaintLog::Text text = log->text(u"5 km"_s);
            QCOMPARE(text.ink, light::ink2);
            const QRectF bar = log->lined(light::ink2).at(0).rect;
            QVERIFY(qAbs(bar.width() - 50) < 0.01);
            QVERIFY(qAbs(bar.height() - 5) < 0.01);
            QVERIFY(text.rect.left() > bar.right());
            if (end == Qt::AlignLeft)
                QVERIFY(qAbs(bar.left() - 11) < 0.1);
            else
                QVERIFY(qAbs(text.rect.right() - 210) < 1.5);
            QVERIFY(log->lined(light::ink2)[0].path.elementAt(0).y <
                    log->lined(light::ink2)[0].path.elementAt(1).y); // ends stand up
        }
        QVERIFY(paintedBy({300, 30}, [&](QPainter &painter) {
                    map::paintScaleBar(painter, QRectF(10, 5, 100, 20), 100, look());
                })->texts.empty());
    }

    void aSheetTellsEverythingInItsInk()
    {
        map::Sheet sheet = test::smallSheet(theme::Scheme::Light, 2);
        sheet.legend.entries.push_back(
            {.kind = Kind::Point, .symbol = {.fill = Qt::magenta}, .label = u"Hanya dekat"_s, .zoomFrom = 17});
        const QSizeF size(1123, 794);
        const auto log =
            paintedBy(size.toSize(), [&](QPainter &painter) { map::paintSheet(painter, sheet, {.size = size}); });
        // The row of another zoom takes no room.
        const map::SheetLayout layout = map::layOut(test::smallSheet(theme::Scheme::Light, 2), size);
        const auto stands = [&](const QString &start, const QRectF &rect, const QColor &colour, int weight) {
            const auto found = std::ranges::find_if(log->texts, [&](const auto &text) {
                return text.text.startsWith(start) && text.ink == colour && text.weight == weight;
            });
            return found != log->texts.end() && rect.adjusted(-2, -2, 2, 2).contains(found->rect.center());
        };
        QVERIFY(stands(u"Indeks bahaya banjir"_s, layout.title, light::ink, QFont::DemiBold));
        QVERIFY(stands(u"Sumatera Utara"_s, layout.subtitle, light::ink2, QFont::Normal));
        QVERIFY(stands(u"Batas wilayah"_s, layout.note, light::ink2, QFont::Normal));
        QVERIFY(stands(u"Sumber"_s, layout.sources, light::ink, QFont::DemiBold));
        QVERIFY(stands(u"Dataset 1"_s, layout.sources, light::ink2, QFont::Normal));
        QVERIFY(stands(u"Dataset 2"_s, layout.sources, light::ink2, QFont::Normal));
        QVERIFY(stands(u"© Badan"_s, layout.attribution, light::ink2, QFont::Normal));
        QVERIFY(stands(u"Dibuat"_s, layout.made, light::ink2, QFont::Normal));
        QVERIFY(stands(u"Rendah"_s, layout.legend, light::ink, QFont::Normal));
        QCOMPARE(log->text(u"Indeks bahaya banjir"_s).pixels, 21);
        QVERIFY(!log->words().contains(u"Hanya dekat"_s)); // not drawn at this zoom
        QCOMPARE(log->shapes.front().fill, QColor(Qt::white));
        // The column stands beside the map on a lying sheet, the band below it on a standing one.
        QVERIFY(layout.legend.left() >= layout.map.right());
        const map::SheetLayout portrait = map::layOut(sheet, {794, 1123});
        QVERIFY(portrait.legend.top() >= portrait.map.bottom());
        // The made line ends at the right edge, the attribution begins at the left.
        QVERIFY(layout.attribution.left() < layout.made.left());
        // Sources that have no room are told by a mark at the last one's end.
        const map::Sheet many = test::smallSheet(theme::Scheme::Light, 40);
        const auto full =
            paintedBy(size.toSize(), [&](QPainter &painter) { map::paintSheet(painter, many, {.size = size}); });
        QVERIFY(std::ranges::any_of(full->words(), [](const QString &word) { return word.endsWith(u" …"_s); }));
        QVERIFY(std::ranges::none_of(log->words(), [](const QString &word) { return word.endsWith(u" …"_s); }));
    }

    void theRatioHasThreeFigures()
    {
        map::Sheet sheet = test::smallSheet();
        const QSizeF size(1123, 794);
        const auto log = paintedBy(size.toSize(), [&](QPainter &painter) {
            map::paintSheet(painter, sheet, {.size = size, .dpr = 3, .pixelMetres = 0.0254 / 96});
        });
        const auto ratio =
            std::ranges::find_if(log->texts, [](const auto &text) { return text.text.startsWith(u"1 : "_s); });
        QVERIFY(ratio != log->texts.end());
        const double metres = map::sheetViewport(sheet, map::layOut(sheet, size).map.size(), 3).metresPerPixel();
        const double exact = metres / (0.0254 / 96);
        const QString digits = ratio->text.sliced(4).remove(u'.');
        QVERIFY2(qAbs(digits.toDouble() / exact - 1) < 0.006, qPrintable(ratio->text));
        QVERIFY2(digits.sliced(3).toDouble() == 0, qPrintable(ratio->text));
        QVERIFY2(qAbs(digits.toDouble() - exact) <= exact * 0.005, qPrintable(ratio->text));
    }

    void theMapsStyleIsTheThemes()
    {
        const theme::Theme light;
        const render::Style day = map::mapStyle(light);
        QCOMPARE(day.water, QColor(0xE6, 0xEC, 0xF4));
        QCOMPARE(day.selection.ink, light::ink);
        QCOMPARE(day.selection.width, 3.5);
        QCOMPARE(day.mark.ink, QColor(0x0B, 0x6E, 0x6E));
        QCOMPARE(day.mark.width, 3.0);
        QCOMPARE(day.focus.ink, QColor(0x0B, 0x6E, 0x6E));
        QCOMPARE(day.focus.width, 3.0);
        QCOMPARE(day.hover.width, 2.0);
        QVERIFY(qAbs(day.hover.ink.alphaF() - 0.45F) < 0.01F);
        const theme::Theme wall(theme::Scheme::Dark, 1.5);
        const render::Style night = map::mapStyle(wall);
        QCOMPARE(night.water, QColor(0x0C, 0x14, 0x20));
        QCOMPARE(night.selection.ink, QColor(0xED, 0xF2, 0xF9));
        QCOMPARE(night.selection.width, 5.25);
        QVERIFY(day.selection.id.isEmpty() && day.mark.id.isEmpty() && day.hover.id.isEmpty() &&
                day.focus.id.isEmpty());
    }
};

ANJUNGAN_TEST(QApplication, LegendTest)
#include "legend_test.moc"
