// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/render/cluster_painter.h"
#include "ui/map/render/cover.h"
#include "ui/map/render/hatch.h"
#include "ui/map/render/hit.h"
#include "ui/map/render/label_placer.h"
#include "ui/map/render/marker.h"
#include "ui/map/render/painter.h"
#include "ui/map/render/touch.h"

#include <QApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;
using render::Hatch;
using render::Marker;
using test::paintedBy;
using test::PaintLog;

namespace {

const geo::Box bounds{98, 0, 100, 1};

render::Viewport view(QSizeF size = {400, 300}) { return render::fitted(geo::toUnitSquare(bounds), size, 20, 18); }

render::Layer layerOf(std::vector<render::Feature> features, const render::Symbol &symbol)
{
    return {.features = render::FeatureSet::make(features), .symbols = {symbol}};
}

render::Layer oneBox(const render::Symbol &symbol, const QString &name = {})
{
    return layerOf({{u"box"_s, name, test::polygon({test::box(98, 0, 99, 1)})}}, symbol);
}

std::unique_ptr<PaintLog> logged(const render::Scene &scene, const render::Viewport &viewport,
                                 const render::Style &style = {.water = Qt::white})
{
    return paintedBy(viewport.size.toSize(),
                     [&](QPainter &painter) { render::paint(painter, scene, viewport, style); });
}

/// The position of the first shape of that fill or line among all.
std::ptrdiff_t placeOf(const PaintLog &log, const QColor &colour)
{
    return std::ranges::find_if(
               log.shapes, [&](const PaintLog::Shape &shape) { return shape.fill == colour || shape.line == colour; }) -
           log.shapes.begin();
}

QImage hatched(Hatch hatch)
{
    QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.fillRect(image.rect(), render::hatchBrush(hatch, Qt::black, 1));
    return image;
}

} // namespace

/// What a scene is drawn as: every part of a symbol, in its colour, over what it must cover.
class DrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAreaIsFillPatternCasingAndStroke()
    {
        const render::Scene scene{{oneBox({.fill = Qt::red,
                                           .hatch = Hatch::Dots,
                                           .hatchInk = Qt::black,
                                           .stroke = Qt::blue,
                                           .strokeWidth = 2,
                                           .casing = Qt::green,
                                           .casingWidth = 6})}};
        const auto log = logged(scene, view());
        QCOMPARE(log->filled(Qt::red).size(), std::size_t(1));
        QCOMPARE(std::ranges::count_if(log->shapes, &PaintLog::Shape::hasPattern), 1);
        QCOMPARE(log->lined(Qt::blue).at(0).width, 2.0);
        QCOMPARE(log->lined(Qt::green).at(0).width, 6.0);
        QVERIFY(placeOf(*log, Qt::red) < placeOf(*log, Qt::green));
        QVERIFY(placeOf(*log, Qt::green) < placeOf(*log, Qt::blue));
        const QRectF expected(test::screenAt(view(), 98, 1), test::screenAt(view(), 99, 0));
        const QRectF drawn = log->filled(Qt::red)[0].rect;
        QVERIFY(qAbs(drawn.left() - expected.left()) < 1 && qAbs(drawn.bottom() - expected.bottom()) < 1);
        // What has no colour is not drawn.
        QVERIFY(logged({{oneBox({.stroke = Qt::blue})}}, view())->filled(Qt::red).empty());
        QVERIFY(logged({{oneBox({.fill = Qt::red})}}, view())->lined(Qt::blue).empty());
    }

    void fillsOfAllLieBelowTheStrokesOfAll()
    {
        render::Layer layer = layerOf({{u"a"_s, {}, test::polygon({test::box(98, 0, 99, 1)})},
                                       {u"b"_s, {}, test::polygon({test::box(99, 0, 100, 1)})}},
                                      {.fill = Qt::red, .stroke = Qt::blue});
        layer.symbols.push_back({.fill = Qt::yellow, .stroke = Qt::green});
        layer.symbolOf = {0, 1};
        const auto log = logged({{layer}}, view());
        QVERIFY(placeOf(*log, Qt::yellow) < placeOf(*log, Qt::blue));
        layer.symbolOf = {0, 7}; // no symbol: not drawn
        QVERIFY(logged({{layer}}, view())->filled(Qt::yellow).empty());
        layer.minZoom = view().zoom + 0.1;
        QVERIFY(logged({{layer}}, view())->filled(Qt::red).empty());
        layer.minZoom = view().zoom;
        QVERIFY(!logged({{layer}}, view())->filled(Qt::red).empty());
    }

    void laterLayersLieAbove()
    {
        const render::Scene scene{{oneBox({.fill = Qt::red}), oneBox({.fill = Qt::blue})}};
        const auto log = logged(scene, view(), {.water = Qt::cyan});
        QCOMPARE(placeOf(*log, Qt::cyan), 0);
        QVERIFY(placeOf(*log, Qt::red) < placeOf(*log, Qt::blue));
    }

    void aPointIsHaloFillAndStrokeOfItsSize()
    {
        render::Layer layer = layerOf({{u"a"_s, {}, test::pointAt(98.5, 0.5)}, {u"b"_s, {}, test::pointAt(99.5, 0.5)}},
                                      {.fill = Qt::red,
                                       .stroke = Qt::blue,
                                       .strokeWidth = 1,
                                       .casing = Qt::green,
                                       .casingWidth = 2,
                                       .radius = 6});
        auto log = logged({{layer}}, view());
        QCOMPARE(log->filled(Qt::red).size(), std::size_t(2));
        QCOMPARE(log->filled(Qt::red)[0].rect.width(), 12.0);
        QVERIFY((log->filled(Qt::red)[0].rect.center() - test::screenAt(view(), 98.5, 0.5)).manhattanLength() < 0.1);
        QCOMPARE(log->lined(Qt::green).at(0).width, 4.0); // on both sides of the edge
        QCOMPARE(log->lined(Qt::blue).at(0).width, 1.0);
        QVERIFY(placeOf(*log, Qt::green) < placeOf(*log, Qt::red));
        QVERIFY(placeOf(*log, Qt::red) < placeOf(*log, Qt::blue));
        // Sizes by value: the small one over the large one.
        layer.scaleOf = {0.5F, 2.0F};
        log = logged({{layer}}, view());
        QCOMPARE(log->filled(Qt::red)[0].rect.width(), 24.0);
        QCOMPARE(log->filled(Qt::red)[1].rect.width(), 6.0);
        QCOMPARE(layer.radius(1), 12.0);
        QCOMPARE(layer.largestScale(), 2.0);
    }

    void aLineIsStrokedAndHasNoFill()
    {
        const render::Layer layer = layerOf({{u"l"_s, {}, test::line({{98, 0.5}, {100, 0.5}})}},
                                            {.fill = Qt::red, .stroke = Qt::blue, .strokeWidth = 3});
        const auto log = logged({{layer}}, view());
        QVERIFY(log->filled(Qt::red).empty());
        QCOMPARE(log->lined(Qt::blue).at(0).width, 3.0);
        QVERIFY(qAbs(log->lined(Qt::blue)[0].rect.width() -
                     (test::screenAt(view(), 100, 0).x() - test::screenAt(view(), 98, 0).x())) < 1);
    }

    void markersHaveTheirShapes()
    {
        const auto shape = [](Marker marker) { return render::markerShape(marker, 10); };
        const auto has = [&](Marker marker, double x, double y) { return shape(marker).contains(QPointF(x, y)); };
        QVERIFY(has(Marker::Circle, 0, 9.9) && !has(Marker::Circle, 8, 8));
        QVERIFY(has(Marker::Square, 8.8, 8.8) && !has(Marker::Square, 9.1, 0));
        QVERIFY(has(Marker::Diamond, 0, 12.4) && has(Marker::Diamond, 12.4, 0) && !has(Marker::Diamond, 7, 7));
        QVERIFY(has(Marker::Triangle, 0, -13) && !has(Marker::Triangle, 0, 9)); // its tip is above
        QVERIFY(has(Marker::Triangle, 11, 6.5) && !has(Marker::Triangle, 11, -6.5));
        QVERIFY(has(Marker::Cross, 0, 11) && has(Marker::Cross, 11, 0) && !has(Marker::Cross, 8, 8));
    }

    void patternsDiffer()
    {
        const auto dark = [](const QImage &image, int x, int y) { return image.pixelColor(x, y).alpha() > 120; };
        const QImage diagonal = hatched(Hatch::Diagonal);
        const QImage back = hatched(Hatch::BackDiagonal);
        const QImage cross = hatched(Hatch::Cross);
        const QImage dots = hatched(Hatch::Dots);
        // A diagonal rises to the right, the other one falls.
        QVERIFY(dark(diagonal, 1, 6) && dark(diagonal, 6, 1) && !dark(diagonal, 1, 1) && !dark(diagonal, 6, 6));
        QVERIFY(dark(back, 1, 1) && dark(back, 6, 6) && !dark(back, 1, 6) && !dark(back, 6, 1));
        for (const QPoint &point : {QPoint(1, 6), QPoint(6, 1), QPoint(1, 1), QPoint(6, 6)})
            QVERIFY(dark(cross, point.x(), point.y()));
        QVERIFY(dark(dots, 1, 1) && dark(dots, 5, 5) && !dark(dots, 5, 1) && !dark(dots, 3, 3));
        for (const QImage &image : {diagonal, back, cross, dots}) // and repeat every eight pixels
            QCOMPARE(image.copy(0, 0, 8, 8), image.copy(8, 8, 8, 8));
        QCOMPARE(render::hatchBrush(Hatch::None, Qt::black, 1).style(), Qt::NoBrush);
        QCOMPARE(render::hatchBrush(Hatch::Dots, {}, 1).style(), Qt::NoBrush);
    }

    void groupsAreRingCircleAndNumber()
    {
        std::vector<render::Feature> points;
        for (int i = 0; i < 10; ++i)
            points.push_back({u"p%1"_s.arg(i), {}, test::pointAt(98.5, 0.5)});
        points.push_back({u"lone"_s, {}, test::pointAt(99.8, 0.5)});
        render::Layer layer = layerOf(points, {.fill = Qt::red, .radius = 4});
        layer.clusters = std::make_shared<const render::ClusterIndex>(layer.features, std::vector<bool>(), 30);
        layer.clusterLook = {.fill = Qt::blue, .ring = Qt::green, .ink = Qt::white, .font = QFont(u"Inter"_s)};
        layer.clusterLook.factor = 1.5;
        auto log = logged({{layer}}, view());
        QCOMPARE(log->words(), QStringList{u"10"_s});
        QCOMPARE(log->text(u"10"_s).ink, QColor(Qt::white));
        QCOMPARE(log->filled(Qt::blue).at(0).rect.width(), 2 * 14 * 1.5); // ten are 10 + 4 pixels
        QCOMPARE(log->filled(Qt::green).at(0).rect.width(), 2 * (14 + 3) * 1.5);
        QVERIFY(placeOf(*log, Qt::green) < placeOf(*log, Qt::blue));
        QVERIFY((log->text(u"10"_s).rect.center() - log->filled(Qt::blue)[0].rect.center()).manhattanLength() < 5);
        QCOMPARE(log->filled(Qt::red).size(), std::size_t(1)); // the one that stands alone
        layer.clusterLook.text = [](std::size_t count) { return u"<%1>"_s.arg(count); };
        QCOMPARE(logged({{layer}}, view())->words(), QStringList{u"<10>"_s});
        layer.minZoom = view().zoom + 1;
        QVERIFY(logged({{layer}}, view())->words().isEmpty());
    }

    void namesHaveInkOverTheirHalo()
    {
        render::Layer layer = oneBox({.fill = Qt::red}, u"Deli"_s);
        layer.labels = render::LabelLook{.font = QFont(u"Inter"_s), .ink = Qt::black, .halo = Qt::yellow};
        auto log = logged({{layer}}, view());
        QVERIFY(log->texts.size() > 4);
        QCOMPARE(log->texts.back().ink, QColor(Qt::black));
        QCOMPARE(log->texts.front().ink, QColor(Qt::yellow));
        QVERIFY((log->texts.back().rect.center() - test::screenAt(view(), 98.5, 0.5)).manhattanLength() < 12);
        layer.labels->halo = QColor();
        QCOMPARE(logged({{layer}}, view())->texts.size(), std::size_t(1));
        layer.labels->minZoom = view().zoom + 0.1;
        QVERIFY(logged({{layer}}, view())->texts.empty());
    }

    void namesOfAHigherRankComeFirst()
    {
        render::Layer low = oneBox({.fill = Qt::red}, u"Bawah"_s);
        low.labels = render::LabelLook{.font = QFont(u"Inter"_s), .ink = Qt::black};
        render::Layer high = oneBox({.fill = Qt::blue}, u"Atas"_s);
        high.labels = low.labels;
        high.labels->rank = 1;
        const auto named = [&](const std::vector<render::Layer> &layers) {
            QStringList names;
            for (const render::PlacedLabel &label : render::placeLabels({layers}, view()))
                names.append(label.lines.join(u' '));
            return names;
        };
        QCOMPARE(named({low, high}), QStringList{u"Atas"_s});
        QCOMPARE(named({high, low}), QStringList{u"Atas"_s});
        high.labels->rank = -1;
        QCOMPARE(named({low, high}), QStringList{u"Bawah"_s});
    }

    void aPointsNameStandsRightOfItWhereThatIsFree()
    {
        render::Layer layer = layerOf({{u"a"_s, u"Sekolah"_s, test::pointAt(99, 0.5)}}, {.fill = Qt::red, .radius = 5});
        layer.labels = render::LabelLook{.font = QFont(u"Inter"_s), .ink = Qt::black};
        const QPointF point = test::screenAt(view(), 99, 0.5);
        const auto place = [&](const std::vector<QRectF> &taken) {
            const auto labels = render::placeLabels({{layer}}, view(), taken);
            return labels.empty() ? QRectF() : labels[0].rect;
        };
        QVERIFY(qAbs(place({}).left() - (point.x() + 6)) < 0.1);
        QVERIFY(qAbs(place({}).center().y() - point.y()) < 0.1);
        // Where a thin line through that place is taken: left, then above, then below.
        const auto through = [](const QRectF &rect) {
            return QRectF(rect.left(), rect.center().y() - 1, rect.width(), 2);
        };
        const QRectF right = place({});
        const QRectF left = place({through(right)});
        QVERIFY(qAbs(left.right() - (point.x() - 6)) < 0.1);
        const QRectF above = place({through(right), through(left)});
        QVERIFY(qAbs(above.bottom() - (point.y() - 6)) < 0.1);
        const QRectF below = place({through(right), through(left), through(above)});
        QVERIFY(qAbs(below.top() - (point.y() + 6)) < 0.1);
        QVERIFY(place({QRectF({}, view().size)}).isNull());
    }

    void endlessNamesAreCut()
    {
        const std::vector<render::Feature> features{{u"a"_s, QString(500, u'x'), test::pointAt(99, 0.5)},
                                                    {u"b"_s, u" dua\n kata "_s, test::pointAt(99, 0.5)}};
        const auto set = render::FeatureSet::make(features);
        QCOMPARE(set->name(0).size(), 80);
        QCOMPARE(set->name(1), u"dua kata"_s);
        QCOMPARE(set->find(u"b"_s), std::size_t(1));
        QCOMPARE(set->find(u"c"_s), set->size());
    }

    void outlinesTellWhatIsSelectedReadHoveredAndFocused()
    {
        render::Layer areas = layerOf({{u"a"_s, {}, test::polygon({test::box(98, 0, 98.4, 1)})},
                                       {u"b"_s, {}, test::polygon({test::box(98.5, 0, 98.9, 1)})},
                                       {u"c"_s, {}, test::polygon({test::box(99, 0, 99.4, 1)})},
                                       {u"d"_s, {}, test::polygon({test::box(99.5, 0, 99.9, 1)})},
                                       {u"p"_s, {}, test::pointAt(98.2, 0.5)}},
                                      {.fill = Qt::red, .radius = 5});
        areas.selectable = true;
        const render::Style style{.water = Qt::white,
                                  .selection = {.id = u"a"_s, .ink = Qt::black, .width = 3},
                                  .mark = {.id = u"b"_s, .ink = Qt::blue, .width = 4},
                                  .hover = {.id = u"c"_s, .ink = Qt::green, .width = 5},
                                  .focus = {.id = u"d"_s, .ink = Qt::yellow, .width = 6}};
        const auto log = logged({{areas}}, view(), style);
        const std::vector<std::tuple<QColor, double, double>> expected{
            {Qt::black, 98, 3}, {Qt::blue, 98.5, 4}, {Qt::green, 99, 5}, {Qt::yellow, 99.5, 6}};
        for (const auto &[colour, west, width] : expected) {
            const auto lines = log->lined(colour);
            const auto line = std::ranges::find_if(lines, [](const auto &shape) { return shape.rect.width() > 1; });
            QVERIFY(line != lines.end());
            QCOMPARE(line->width, width);
            QVERIFY(qAbs(line->rect.left() - test::screenAt(view(), west, 0).x()) < 1);
        }
        render::Style point = style;
        point.selection = {.id = u"p"_s, .ink = Qt::magenta, .width = 3};
        const auto rings = logged({{areas}}, view(), point)->lined(Qt::magenta);
        QVERIFY(std::ranges::any_of(rings, [](const auto &shape) { return qAbs(shape.rect.width() - 16) < 0.1; }));
        areas.selectable = false;
        QVERIFY(logged({{areas}}, view(), style)->lined(Qt::black).empty());
    }

    void touchesFindPointsThenLinesThenTheSmallestArea()
    {
        render::Layer large = oneBox({.fill = Qt::red});
        render::Layer little =
            layerOf({{u"little"_s, {}, test::polygon({test::box(98.4, 0.4, 98.6, 0.6)})}}, {.fill = Qt::red});
        render::Layer line = layerOf({{u"line"_s, {}, test::line({{98, 0.5}, {100, 0.5}})}}, {.stroke = Qt::red});
        render::Layer point = layerOf({{u"point"_s, {}, test::pointAt(98.5, 0.5)}}, {.fill = Qt::red, .radius = 10});
        for (render::Layer *layer : {&large, &little, &line, &point})
            layer->selectable = true;
        const render::Scene scene{{point, line, little, large}};
        const auto ids = [&](QPointF screen, double tolerance) {
            QStringList found;
            for (const render::Hit &hit : render::touchedAt(scene, view(), screen, tolerance))
                found.append(scene.layers[hit.layer].features->id(hit.feature));
            return found;
        };
        QCOMPARE(ids(test::screenAt(view(), 98.5, 0.5), 8),
                 QStringList({u"point"_s, u"line"_s, u"little"_s, u"box"_s}));
        // A point is as large as it is drawn, and the finger's width larger.
        const QPointF middle = test::screenAt(view(), 98.5, 0.5);
        QVERIFY(ids(middle + QPointF(0, -17), 8).contains(u"point"_s));
        QVERIFY(!ids(middle + QPointF(0, -19), 8).contains(u"point"_s));
        // An area that is only near counts where it is smaller than a fingertip or nothing else is there.
        const QPointF outside = test::screenAt(view(), 98, 0.9) - QPointF(4, 0);
        QCOMPARE(ids(outside, 8), QStringList{u"box"_s});
        QCOMPARE(ids(outside - QPointF(6, 0), 8), QStringList());
    }

    void theNearestGroupIsHit()
    {
        std::vector<render::Feature> points;
        for (int i = 0; i < 4; ++i) {
            points.push_back({{}, {}, test::pointAt(98.5, 0.5)});
            points.push_back({{}, {}, test::pointAt(98.72, 0.5)});
        }
        render::Layer layer = layerOf(points, {.fill = Qt::red});
        layer.clusters = std::make_shared<const render::ClusterIndex>(layer.features, std::vector<bool>(), 20);
        layer.clusters->at(0);
        const render::Scene scene{{layer}};
        const auto hit = [&](double longitude) {
            return render::clusterAt(scene, view(), test::screenAt(view(), longitude, 0.5), 30);
        };
        QVERIFY(hit(98.5) && hit(98.72));
        QVERIFY(hit(98.5)->cluster.at.x < hit(98.72)->cluster.at.x);
        QCOMPARE(hit(98.5)->cluster.count, 4U);
        QVERIFY(!render::clusterAt(scene, view(), test::screenAt(view(), 99.8, 0.5), 0));
    }

    void aMarkerBeyondTheLargestSizeIsCut()
    {
        render::Layer layer = layerOf({{u"a"_s, {}, test::pointAt(98.5, 0.5)}, {u"b"_s, {}, test::pointAt(99.5, 0.5)}},
                                      {.fill = Qt::red, .casing = Qt::green, .casingWidth = 1, .radius = 20});
        QCOMPARE(logged({{layer}}, view())->lined(Qt::green).size(), std::size_t(2)); // their halos
        layer.cut = {1};
        const auto log = logged({{layer}}, view());
        const auto lines = log->lined(Qt::green);
        QCOMPARE(lines.size(), std::size_t(4));
        for (const PaintLog::Shape &cut : {lines[2], lines[3]}) {
            QCOMPARE(cut.rect.height(), 40.0);
            QVERIFY((cut.rect.center() - test::screenAt(view(), 99.5, 0.5)).manhattanLength() < 6);
        }
        QVERIFY(lines[2].rect.center().x() < lines[3].rect.center().x());
        layer.symbols[0] = {.fill = Qt::red, .stroke = QColor(), .radius = 20}; // nothing around it
        QCOMPARE(logged({{layer}}, view())->lined(Qt::white).size(), std::size_t(2));
    }

    void onlyAreasThatCanBeTappedCover()
    {
        render::Layer layer = oneBox({.fill = Qt::red});
        const QRectF whole(test::screenAt(view(), 98, 1), test::screenAt(view(), 100, 0));
        QCOMPARE(render::coveredShare({{layer}}, view(), whole), 0.0);
        layer.selectable = true;
        QVERIFY(qAbs(render::coveredShare({{layer}}, view(), whole) - 0.5) < 0.03);
        layer.minZoom = view().zoom + 1;
        QCOMPARE(render::coveredShare({{layer}}, view(), whole), 0.0);
    }
};

ANJUNGAN_TEST(QApplication, DrawingTest)
#include "drawing_test.moc"
