// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/picture_compare.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/map/sheet/sheets.h"
#include "ui/map/render/tile.h"
#include "ui/map/sheet/sheet_layout.h"
#include "ui/map/sheet/sheet_painter.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(400, 300);

using Layers = std::vector<render::Layer>;

render::Layer layerOf(const std::vector<render::Feature> &features, std::vector<render::Symbol> symbols)
{
    render::Layer layer{.features = render::FeatureSet::make(features), .symbols = std::move(symbols)};
    for (std::size_t at = 0; at < features.size(); ++at)
        layer.symbolOf.push_back(static_cast<std::uint16_t>(at % layer.symbols.size()));
    return layer;
}

/// Six areas of three classes, each with its pattern, one with a hole.
Layers choropleth()
{
    std::vector<render::Feature> areas;
    for (int at = 0; at < 6; ++at) {
        const double west = 98 + at % 3 * 0.66;
        const int row = at / 3;
        const double south = row * 0.7;
        std::vector<test::Path> rings{test::box(west, south, west + 0.66, south + 0.7)};
        if (at == 1)
            rings.push_back(test::box(west + 0.2, south + 0.2, west + 0.5, south + 0.4));
        areas.push_back({QString::number(at), {}, test::polygon(rings)});
    }
    return {layerOf(areas, {{.fill = test::low, .stroke = Qt::white, .strokeWidth = 2},
                            {.fill = QColor(0xF2, 0xC1, 0x4E),
                             .hatch = render::Hatch::Dots,
                             .hatchInk = QColor(0, 0, 0, 140),
                             .stroke = Qt::white,
                             .strokeWidth = 2},
                            {.fill = test::high,
                             .hatch = render::Hatch::Diagonal,
                             .hatchInk = QColor(255, 255, 255, 190),
                             .stroke = Qt::white,
                             .strokeWidth = 2}})};
}

/// Land, a lake and a river with two half transparent zones over them.
Layers zones()
{
    const QColor shore(0x9A, 0xA8, 0xB8);
    return {layerOf({{u"land"_s, {}, test::polygon({test::box(98.1, 0.1, 99.9, 1.3)})}},
                    {{.fill = QColor(0xF5, 0xF7, 0xFA), .stroke = shore}}),
            layerOf({{u"lake"_s, {}, test::polygon({test::box(98.8, 0.5, 99.2, 0.9)})}},
                    {{.fill = test::water, .stroke = shore}}),
            layerOf({{u"river"_s, {}, test::line({{98.1, 0.3}, {98.6, 0.5}, {99, 0.7}, {99.9, 1.2}})}},
                    {{.fill = {}, .stroke = shore, .strokeWidth = 2}}),
            layerOf({{u"a"_s, {}, test::polygon({{{98.3, 0.2}, {99.1, 0.3}, {98.7, 1}, {98.3, 0.2}}})},
                     {u"b"_s, {}, test::polygon({test::box(99, 0.7, 99.6, 1.2)})}},
                    {{.fill = QColor(0xD1, 0x49, 0x5B, 115),
                      .hatch = render::Hatch::Diagonal,
                      .hatchInk = QColor(22, 32, 46, 56),
                      .stroke = QColor(0x8A, 0x30, 0x3C),
                      .strokeWidth = 1.2},
                     {.fill = QColor(0xF2, 0xC1, 0x4E, 115), .stroke = QColor(0x9F, 0x80, 0x34), .strokeWidth = 1.2}})};
}

/// Cased roads and points of every marker.
Layers linesAndPoints()
{
    std::vector<render::Feature> points;
    std::vector<render::Symbol> symbols;
    constexpr std::array markers{render::Marker::Circle, render::Marker::Square, render::Marker::Diamond,
                                 render::Marker::Triangle, render::Marker::Cross};
    for (std::size_t at = 0; at < markers.size(); ++at) {
        points.push_back({QString::number(at), {}, test::pointAt(98.3 + 0.35 * static_cast<double>(at), 0.9)});
        symbols.push_back({.fill = QColor(0x0B, 0x6E, 0x6E),
                           .stroke = {},
                           .casing = Qt::white,
                           .casingWidth = 2,
                           .marker = markers[at],
                           .radius = 7 + 2 * static_cast<double>(at)});
    }
    return {layerOf({{u"road"_s, {}, test::line({{98, 0.2}, {98.7, 0.6}, {99.3, 0.3}, {100, 0.6}})}},
                    {{.fill = {},
                      .stroke = QColor(0xB3, 0x26, 0x1E),
                      .strokeWidth = 4,
                      .casing = QColor(0x16, 0x20, 0x2E),
                      .casingWidth = 8}}),
            layerOf(points, symbols)};
}

render::Viewport wholeView() { return render::fitted(geo::toUnitSquare(test::smallBounds()), size, 16, 18); }

QImage painted(Layers layers)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    render::paint(painter, {.layers = std::move(layers)}, wholeView(), {.water = test::water});
    return image;
}

map::Sheet wholeSheet(theme::Scheme scheme)
{
    map::Sheet sheet = test::smallSheet(scheme);
    render::Scene scene = *sheet.scene;
    for (render::Layer &layer : scene.layers)
        layer.labels.reset(); // their place depends on the machine's fonts
    sheet.scene = std::make_shared<const render::Scene>(std::move(scene));
    return sheet;
}

QImage painted(const map::Sheet &sheet)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    map::paintSheet(painter, sheet, {.size = size});
    return image;
}

/// Everything on the sheet except the map and the legend's swatches.
std::vector<QRect> texts(const map::Sheet &sheet)
{
    const map::SheetLayout layout = map::layOut(sheet, size);
    constexpr double swatch = 17;
    std::vector<QRect> rects{layout.legend.adjusted(swatch, 0, 0, 0).toAlignedRect()};
    for (const QRectF &rect :
         {layout.title, layout.subtitle, layout.scale, layout.note, layout.sources, layout.attribution, layout.made})
        rects.push_back(rect.toAlignedRect().adjusted(-1, -1, 1, 1));
    return rects;
}

QString reference(const QString &name)
{
    return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/ui/map/references/"_s + name + u".png"_s;
}

} // namespace

/// Comparison with reference pictures. If one differs, the test prints the paths of the actual picture and the
/// difference; look at both. To renew the references after an intended change: ANJUNGAN_RENEW_REFERENCES=1 ./dev test
/// -R map_references
class TestReferences : public QObject
{
    Q_OBJECT

    static void check(const QString &name, const QImage &actual, const std::vector<QRect> &except = {})
    {
        if (qEnvironmentVariableIntValue("ANJUNGAN_RENEW_REFERENCES") > 0) {
            QVERIFY(actual.save(reference(name)));
            return;
        }
        const test::Difference difference = test::compare(actual, QImage(reference(name)), except);
        if (difference.isTolerable())
            return;
        const QString told = QDir::current().filePath(name);
        QVERIFY(actual.save(told + u"-actual.png"_s));
        difference.picture.save(told + u"-difference.png"_s);
        QFAIL(qPrintable(u"%1 % differ; see %2-actual.png and -difference.png beside the reference %3"_s
                             .arg(100 * difference.share, 0, 'f', 2)
                             .arg(told, reference(name))));
    }

private Q_SLOTS:
    void classesWithPatterns() { check(u"choropleth"_s, painted(choropleth())); }
    void zonesOverTheBase() { check(u"zones"_s, painted(zones())); }
    void roadsAndMarkers() { check(u"lines-points"_s, painted(linesAndPoints())); }
    void aSheetInLight()
    {
        const map::Sheet sheet = wholeSheet(theme::Scheme::Light);
        check(u"sheet-light"_s, painted(sheet), texts(sheet));
    }
    void aSheetInDark()
    {
        const map::Sheet sheet = wholeSheet(theme::Scheme::Dark);
        check(u"sheet-dark"_s, painted(sheet), texts(sheet));
    }

    void theComparerTellsWhatIsWrong_data()
    {
        QTest::addColumn<Layers>("right");
        QTest::addColumn<Layers>("wrong");
        const auto changed = [](Layers layers, const auto &change) {
            change(layers);
            return layers;
        };
        QTest::newRow("another class' colour")
            << choropleth() << changed(choropleth(), [](Layers &layers) { layers[0].symbolOf[4] = 0; });
        QTest::newRow("no pattern") << choropleth() << changed(choropleth(), [](Layers &layers) {
            layers[0].symbols[2].hatch = render::Hatch::None;
        });
        QTest::newRow("pattern the other way")
            << choropleth()
            << changed(choropleth(), [](Layers &layers) { layers[0].symbols[2].hatch = render::Hatch::BackDiagonal; });
        QTest::newRow("no lines between areas") << choropleth() << changed(choropleth(), [](Layers &layers) {
            for (render::Symbol &symbol : layers[0].symbols)
                symbol.stroke = QColor();
        });
        QTest::newRow("a layer is missing") << zones() << changed(zones(), [](Layers &layers) { layers.pop_back(); });
        QTest::newRow("layers in another order")
            << zones() << changed(zones(), [](Layers &layers) { std::swap(layers[1], layers[3]); });
        QTest::newRow("opaque zones") << zones() << changed(zones(), [](Layers &layers) {
            layers[3].symbols[0].fill.setAlpha(255);
        });
        QTest::newRow("no casing") << linesAndPoints() << changed(linesAndPoints(), [](Layers &layers) {
            layers[0].symbols[0].casing = QColor();
        });
        QTest::newRow("other markers") << linesAndPoints() << changed(linesAndPoints(), [](Layers &layers) {
            std::swap(layers[1].symbols[0].marker, layers[1].symbols[4].marker);
        });
    }

    void theComparerTellsWhatIsWrong()
    {
        QFETCH(Layers, right);
        QFETCH(Layers, wrong);
        QVERIFY(test::compare(painted(right), painted(right)).isTolerable());
        QVERIFY(!test::compare(painted(wrong), painted(right)).isTolerable());
    }

    void theComparerTellsAShift()
    {
        const QImage right = painted(choropleth());
        QVERIFY(!test::compare(right.copy(QRect({2, 0}, size)), right).isTolerable());
        QVERIFY(!test::compare(right.copy(0, 0, 399, 300), right).isTolerable());
        QVERIFY(!test::compare(QImage(), right).isTolerable());
    }

    void theComparerForgivesAnotherRasterizer()
    {
        // Rounding differs by a sixth of a pixel between machines.
        const QImage right = painted(zones());
        QImage other(size, QImage::Format_RGB32);
        QPainter painter(&other);
        render::Viewport view = wholeView();
        view.centre += QPointF(0.16, 0.16) / view.scale();
        render::paint(painter, {.layers = zones()}, view, {.water = test::water});
        painter.end();
        const test::Difference difference = test::compare(other, right);
        QVERIFY2(difference.isTolerable(), qPrintable(QString::number(difference.share)));
    }

    void theComparerLeavesTextsOut()
    {
        QImage right(size, QImage::Format_RGB32);
        right.fill(Qt::white);
        QImage other = right;
        QPainter painter(&other);
        painter.fillRect(10, 10, 60, 20, Qt::black);
        painter.end();
        QVERIFY(!test::compare(other, right).isTolerable());
        QVERIFY(test::compare(other, right, {QRect(8, 8, 64, 24)}).isTolerable());
    }
};

ANJUNGAN_TEST(QGuiApplication, TestReferences)
#include "references_test.moc"
