// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/cases.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/light_colours.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/map_style.h"
#include "ui/map/map_view.h"
#include "ui/map/render/painter.h"
#include "ui/map/sheet/sheet.h"
#include "ui/panels/map_panel.h"
#include "ui/theme/text.h"

#include <QApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;
namespace light = test::light;
using test::Desk;

namespace {

QByteArray mapOf(const QByteArray &more)
{
    return R"({"id": "peta", "type": "map", "title": "peta", "areas": "kabkota", "format": "integer",
               "at": {"wide": [0, 0, 12, 1], "narrow": [0, 0, 6, 1]}, )" +
           more + "}";
}

const QByteArray threeClasses = R"("classes": [{"upTo": 15, "title": "rendah", "colour": "sequence-1"},
                                          {"upTo": 25, "title": "sedang", "colour": "sequence-3"},
                                          {"upTo": null, "title": "tinggi", "colour": "sequence-5"}])";
const QByteArray measure = R"("measure": {"query": {"dataset": "data", "select": ["daerah", "n"]},
                                          "area": "daerah", "value": "n", )" +
                           threeClasses + "}";

/// The edges of a thin line are smoothed.
bool isNear(const QColor &one, const QColor &other)
{
    return qAbs(one.red() - other.red()) < 40 && qAbs(one.green() - other.green()) < 40 &&
           qAbs(one.blue() - other.blue()) < 40;
}

} // namespace

/// Rows that other maps dropped, merged or coloured wrong without a word.
class MapCasesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<Desk> m_desk;

    void open(const QByteArray &panel, const QByteArray &data, theme::Scheme scheme = theme::Scheme::Light,
              QSize size = {1196, 700})
    {
        m_desk.reset();
        m_cache = std::make_unique<test::DemoCache>(test::pageOf("kabkota data:daerah", panel));
        QCOMPARE(m_cache->publish(u"kabkota"_s, test::threeAreas(), test::morning), QString());
        QCOMPARE(m_cache->publish(u"data"_s, data, test::morning), QString());
        m_desk = std::make_unique<Desk>(*m_cache, u"p"_s, size, scheme);
        QVERIFY(m_desk->settle());
    }

    const map::MapView &view() const { return static_cast<const panels::MapPanel *>(m_desk->panel(u"peta"_s))->view(); }

    QString note() const { return m_desk->find<map::MapFoot>(u"peta"_s)->accessibleName(); }

    QStringList legend() const
    {
        QStringList labels;
        for (const map::LegendEntry &entry : m_desk->find<map::LegendBox>(u"peta"_s)->legend().entries)
            labels.append(entry.label);
        return labels;
    }

    /// The scene around a place, 100 pixels to each side.
    QImage around(double longitude, double latitude, double zoom = 10) const
    {
        const map::Sheet sheet = view().sheet();
        const geo::Point centre = geo::toUnitSquare({longitude, latitude});
        const render::Viewport viewport{.centre = {centre.x, centre.y}, .zoom = zoom, .size = {200, 200}};
        QImage image(viewport.size.toSize(), QImage::Format_RGB32);
        QPainter painter(&image);
        render::paint(painter, *sheet.scene, viewport, sheet.style);
        return image;
    }

    const render::Symbol *symbolOf(const QString &area) const
    {
        const map::Sheet sheet = view().sheet();
        for (const render::Layer &layer : sheet.scene->layers)
            if (const std::size_t at = layer.features->find(area); layer.selectable && at < layer.features->size())
                return layer.symbol(at);
        return nullptr;
    }

private Q_SLOTS:
    void cleanup() { m_desk.reset(); }

    void whateverStandsInALayerOfPointsIsDrawnOrCounted() // B17
    {
        open(mapOf(R"("layers": [{"dataset": "data", "kind": "points", "title": "Titik",
                                "style": {"colour": "bad", "size": 12}}])"),
             test::features(R"(
            {"type":"Point","coordinates":[98.6,3.4,12.5]} | {"kode":"T0"}
            {"type":"Point","coordinates":[98.7,3.4,12.5,7]} | {"kode":"T1"}
            {"type":"MultiPoint","coordinates":[[98.8,3.4],[98.9,3.4],[98.95,3.45]]} | {"kode":"T2"}
            {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[98.6,3.6]},{"type":"LineString","coordinates":[[98.6,3.6],[98.7,3.65]]}]} | {"kode":"T3"}
            {"type":"GeometryCollection","geometries":[]} | {"kode":"T4"}
            {"type":"Point","coordinates":[]} | {"kode":"T5"}
            {"type":"Polygon","coordinates":[[[98.8,3.6],[98.9,3.6],[98.9,3.7],[98.8,3.7],[98.8,3.6]]]} | {"kode":"T6"}
            {"type":"LineString","coordinates":[[98.55,3.75],[98.95,3.75]]} | {"kode":"T7"}
            null | {"kode":"T8"}
            {"type":"Point","coordinates":[0,0]} | {"kode":"T9"})"));
        for (const auto &[longitude, latitude] :
             {std::pair(98.6, 3.4), std::pair(98.7, 3.4), std::pair(98.8, 3.4), std::pair(98.9, 3.4),
              std::pair(98.95, 3.45), std::pair(98.6, 3.6), std::pair(98.85, 3.65), std::pair(0.0, 0.0),
              std::pair(98.65, 3.625), std::pair(98.75, 3.75)}) {
            const QColor middle = around(longitude, latitude, 12).pixelColor(100, 100);
            QVERIFY2(isNear(middle, light::bad),
                     qPrintable(u"%1 %2: %3"_s.arg(longitude).arg(latitude).arg(middle.name())));
        }
        QCOMPARE(note(), u"3 without a location · 1 outside the map"_s); // 0° 0° is drawn where nobody can look
    }

    void pointsInALayerOfLinesAreSeenToo()
    {
        open(
            mapOf(
                R"("layers": [{"dataset": "data", "kind": "lines", "title": "Garis", "style": {"colour": "bad", "size": 4}}])"),
            test::features(R"(
            {"type":"Point","coordinates":[98.6,3.4]} | {"kode":"P"}
            {"type":"LineString","coordinates":[[98.55,3.75],[98.95,3.75]]} | {"kode":"L"})"));
        QVERIFY(isNear(around(98.6, 3.4, 12).pixelColor(100, 100), light::bad));
        QVERIFY(isNear(around(98.75, 3.75, 12).pixelColor(100, 100), light::bad));
    }

    void codesThatMatchNothingAreNamed() // B18
    {
        open(mapOf(measure), test::plainRows(R"(
            {"kode": "a", "daerah": "1212", "n": 10}
            {"kode": "b", "daerah": "1207", "n": 20}
            {"kode": "c", "daerah": "1275", "n": 30})"));
        QCOMPARE(note(), u"3 values of areas that are not shown: 1207, 1212, 1275"_s);
        QCOMPARE(legend(), QStringList({u"rendah"_s, u"sedang"_s, u"tinggi"_s, u"no data"_s}));
        open(mapOf(measure), test::plainRows(R"(
            {"kode": "a", "daerah": 12.07, "n": 10}
            {"kode": "b", "daerah": 12.10, "n": 20}
            {"kode": "c", "daerah": 12.71, "n": 30})"));
        QCOMPARE(note(), u"1 values of areas that are not shown: 12.1"_s);
    }

    void whatHasNoRoomAtTheFootIsWrapped()
    {
        open(mapOf(measure), test::plainRows(R"(
            {"kode": "a", "daerah": "1212", "n": 10}
            {"kode": "b", "daerah": "1207", "n": 20}
            {"kode": "c", "daerah": "1275", "n": 30})"),
             theme::Scheme::Light, {320, 500});
        auto *foot = m_desk->find<map::MapFoot>(u"peta"_s);
        const QFont small = m_desk->theme.font(theme::Role::Small);
        QVERIFY(theme::textWidth(note(), small) > foot->width());
        QVERIFY(foot->height() >= 20 + theme::paragraphHeight(note(), small, foot->width() - 16));
        QVERIFY(view().rect().contains(foot->geometry()));
    }

    void severalValuesForOneAreaAreSaid() // B19
    {
        open(mapOf(measure), test::plainRows(R"(
            {"kode": "a", "daerah": "12.07", "n": 30}
            {"kode": "b", "daerah": "12.07", "n": 10}
            {"kode": "c", "daerah": "12.71", "n": 20}
            {"kode": "d", "daerah": "12.10", "n": null})"));
        QCOMPARE(note(), u"1 areas with several values: 12.07"_s);
        QCOMPARE(legend(), QStringList({u"rendah"_s, u"sedang"_s, u"tinggi"_s, u"no data"_s, u"several values"_s}));
        QCOMPARE(symbolOf(u"12.07"_s)->hatch, render::Hatch::Diagonal);
        QCOMPARE(symbolOf(u"12.07"_s)->fill, QColor(0xE3, 0xE8, 0xEF)); // no class's colour
        QCOMPARE(symbolOf(u"12.71"_s)->fill, QColor(0x86, 0xBF, 0xB7));
        QCOMPARE(symbolOf(u"12.10"_s)->hatch, render::Hatch::None);
    }

    void theLowestClassIsSeenOnTheSea_data()
    {
        QTest::addColumn<theme::Scheme>("scheme");
        QTest::newRow("light") << theme::Scheme::Light;
        QTest::newRow("dark") << theme::Scheme::Dark;
    }

    void theLowestClassIsSeenOnTheSea()
    {
        QFETCH(theme::Scheme, scheme);
        open(mapOf(measure), test::plainRows(R"({"kode": "a", "daerah": "12.07", "n": 10})"), scheme);
        const QColor water = map::mapStyle(m_desk->theme).water;
        // From the sea into an area of the lowest class, and into one without data: something on the way differs
        // enough.
        for (const double latitude : {3.55, 2.55}) {
            const double west = latitude > 3 ? 98.5 : 99.0;
            const QImage image = around(west, latitude, 12);
            QCOMPARE(image.pixelColor(40, 100), water);
            int greatest = 0;
            for (int x = 60; x < 140; ++x)
                greatest = std::max(greatest, qAbs(image.pixelColor(x, 100).lightness() - water.lightness()));
            QVERIFY2(greatest > 20, qPrintable(QString::number(greatest)));
        }
    }

    void zonesHaveTheColourOfTheirLegendOverAnyFill()
    {
        const QByteArray rows = test::features(R"(
            null | {"kode":"k","daerah":"12.07","kelas":"tinggi"}
            {"type":"Polygon","coordinates":[[[98.55,3.35],[98.65,3.35],[98.65,3.45],[98.55,3.45],[98.55,3.35]]]} | {"kode":"r","daerah":null,"kelas":"rendah"}
            {"type":"Polygon","coordinates":[[[98.75,3.35],[98.85,3.35],[98.85,3.45],[98.75,3.45],[98.75,3.35]]]} | {"kode":"t","daerah":null,"kelas":"tinggi"}
            {"type":"Polygon","coordinates":[[[98.55,3.5],[98.95,3.5],[98.95,3.7],[98.55,3.7],[98.55,3.5]]]} | {"kode":"t2","daerah":null,"kelas":"tinggi"}
            {"type":"Polygon","coordinates":[[[98.6,3.55],[98.9,3.55],[98.9,3.65],[98.6,3.65],[98.6,3.55]]]} | {"kode":"r2","daerah":null,"kelas":"rendah"}
            {"type":"Polygon","coordinates":[[[98.2,3.35],[98.3,3.35],[98.3,3.45],[98.2,3.45],[98.2,3.35]]]} | {"kode":"laut","daerah":null,"kelas":"tinggi"})");
        const QByteArray hazards =
            R"("classes": [{"value": "rendah", "title": "Rendah", "colour": "hazard-low"},
                           {"value": "tinggi", "title": "Tinggi", "colour": "hazard-high"}])";
        open(mapOf(R"("measure": {"query": {"dataset": "data", "select": ["daerah", "kelas"]}, "area": "daerah",
                                "value": "kelas", )" +
                   hazards + R"(}, "layers": [{"dataset": "data", "kind": "zones", "title": "Zona", "style":
                               {"field": "kelas", )" +
                   hazards + "}}]"),
             rows);
        const auto &entries = m_desk->find<map::LegendBox>(u"peta"_s)->legend().entries;
        const auto colourOf = [&entries](const QString &label) {
            QColor colour; // the last of that label: the layer's
            for (const map::LegendEntry &entry : entries)
                if (entry.label == label)
                    colour = entry.symbol.fill;
            return colour;
        };
        const QColor low = colourOf(u"Rendah"_s);
        const QColor high = colourOf(u"Tinggi"_s);
        QCOMPARE(low.alpha(), 255);
        const auto has = [this](const QColor &colour, double longitude, double latitude) {
            const QImage image = around(longitude, latitude, 13);
            int count = 0;
            for (int y = 80; y < 120; ++y)
                for (int x = 80; x < 120; ++x)
                    count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
            return count > 400; // the rest is the pattern
        };
        QVERIFY(has(low, 98.6, 3.4));
        QVERIFY(has(high, 98.8, 3.4));
        QVERIFY(has(high, 98.25, 3.4)); // over the sea it is the same
        QVERIFY(has(high, 98.75, 3.6)); // the more severe one lies above
        QVERIFY(low != symbolOf(u"12.07"_s)->fill && high != symbolOf(u"12.07"_s)->fill);
    }
};

ANJUNGAN_TEST(QApplication, MapCasesTest)
#include "map_cases_test.moc"
