// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline_builder.h"
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/render/cluster_index.h"
#include "ui/map/render/marker.h"
#include "ui/map/render/painter.h"
#include "ui/map/render/touch.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

const geo::Box wideBounds{98, 0, 102, 2};
/// 200 pixels for a degree.
const render::Viewport wideView = render::fitted(geo::toUnitSquare(wideBounds), {800, 400}, 0, 18);

render::Layer selectableLayer(const std::vector<render::Feature> &features,
                              const render::Symbol &symbol = {.fill = Qt::red})
{
    render::Layer layer{.features = render::FeatureSet::make(features), .symbols = {symbol}};
    layer.selectable = true;
    return layer;
}

/// A scribble of that many strokes from side to side of the wideView, and of that height in pixels.
test::Path scribble(int strokes, double height)
{
    test::Path path;
    for (int i = 0; i <= strokes; ++i)
        path.push_back({i % 2 == 0 ? 98.1 : 101.9, 1 + height / 200 * i / strokes});
    return path;
}

QImage paintedLayer(const render::Layer &layer)
{
    QImage image(800, 400, QImage::Format_RGB32);
    QPainter painter(&image);
    render::paintLayers(painter, {{layer}}, wideView, Qt::white);
    return image;
}

/// How many of the image's pixels are neither the water's nor the line's colour: what antialiasing leaves.
int blended(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) != Qt::white && image.pixelColor(x, y) != Qt::blue ? 1 : 0;
    return count;
}

} // namespace

/// What is rare on a map: outlines that are damaged or a scribble, and areas that are long and thin.
class EdgeCasesTest : public QObject
{
    Q_OBJECT

    static QStringList touched(const render::Scene &scene, QPointF screen)
    {
        QStringList ids;
        for (const render::Hit &hit : render::touchedAt(scene, wideView, screen, 8))
            ids << scene.layers[hit.layer].features->id(hit.feature);
        return ids;
    }

private Q_SLOTS:
    /// A fingertip of 32 pixels is compared with the longer side of an area.
    void aLongThinAreaIsNoSmallOne_data()
    {
        QTest::addColumn<double>("width"); ///< degrees
        QTest::addColumn<double>("height");
        QTest::addColumn<bool>("isTouched"); ///< four pixels above it
        QTest::newRow("wide") << 0.5 << 0.02 << false;
        QTest::newRow("tall") << 0.02 << 0.5 << false;
        QTest::newRow("large") << 0.5 << 0.5 << false;
        QTest::newRow("just too wide") << 0.165 << 0.02 << false;
        QTest::newRow("just small") << 0.155 << 0.02 << true;
        QTest::newRow("just small, upright") << 0.02 << 0.155 << true;
        QTest::newRow("tiny") << 0.02 << 0.02 << true;
    }

    void aLongThinAreaIsNoSmallOne()
    {
        QFETCH(double, width);
        QFETCH(double, height);
        QFETCH(bool, isTouched);
        const render::Scene scene{
            {selectableLayer({{u"large"_s, {}, test::polygon({test::box(98, 0, 102, 2)})},
                              {u"one"_s, {}, test::polygon({test::box(100, 1 - height, 100 + width, 1)})}})}};
        const QPointF above = test::screenAt(wideView, 100 + width / 2, 1) - QPointF(0, 4);
        QCOMPARE(touched(scene, above), isTouched ? QStringList({u"one"_s, u"large"_s}) : QStringList(u"large"_s));
        const QPointF inside =
            test::screenAt(wideView, 100 + width / 2, 1) + QPointF(0, 2); // there it is touched whatever its shape
        QCOMPARE(touched(scene, inside), QStringList({u"one"_s, u"large"_s}));
    }

    void ofTwoAreasTheOneOfLessAreaComesFirst()
    {
        // The wide one is the longer one, but has less area; it is below the other.
        const std::vector<render::Feature> zones{{u"wide"_s, {}, test::polygon({test::box(99, 0.9, 101, 1.1)})},
                                                 {u"square"_s, {}, test::polygon({test::box(99.5, 0.5, 100.5, 1.5)})},
                                                 {u"tall"_s, {}, test::polygon({test::box(99.99, 0.1, 100.01, 1.9)})}};
        QCOMPARE(touched({{selectableLayer(zones)}}, test::screenAt(wideView, 100, 1)),
                 QStringList({u"tall"_s, u"wide"_s, u"square"_s}));
        QCOMPARE(touched({{selectableLayer(zones)}}, test::screenAt(wideView, 99.7, 1)),
                 QStringList({u"wide"_s, u"square"_s}));
    }

    void besideSeveralOnlyTheUppermostIsMeant()
    {
        const std::vector<render::Feature> zones{{u"low"_s, {}, test::polygon({test::box(98, 0, 100, 1)})},
                                                 {u"high"_s, {}, test::polygon({test::box(98, 0, 100, 1)})}};
        QCOMPARE(touched({{selectableLayer(zones)}}, test::screenAt(wideView, 100, 0.5) + QPointF(5, 0)),
                 QStringList(u"high"_s));
        QCOMPARE(touched({{selectableLayer(zones)}}, test::screenAt(wideView, 100, 0.5) + QPointF(9, 0)),
                 QStringList());
    }

    void aScribbleIsPaintedWithoutSmoothing_data()
    {
        QTest::addColumn<int>("strokes");
        QTest::addColumn<double>("height");
        QTest::addColumn<bool>("isSmooth");
        // 760 pixels a stroke; 500 crossings of each of 400 rows are 200,000 pixels of way.
        QTest::newRow("few vertices") << 990 << 150.0 << true;
        QTest::newRow("many, and long") << 1010 << 150.0 << false;
    }

    void aScribbleIsPaintedWithoutSmoothing()
    {
        QFETCH(int, strokes);
        QFETCH(double, height);
        QFETCH(bool, isSmooth);
        render::Layer layer = selectableLayer({{u"l"_s, {}, test::line(scribble(strokes, height))}},
                                              {.stroke = Qt::blue, .strokeWidth = 0.7});
        // Not simplified, or its vertices would not be those above.
        const QImage image = paintedLayer(layer);
        QCOMPARE(blended(image) > 0, isSmooth);
        QVERIFY(image.pixelColor(400, 120) != Qt::white);
        // What is painted after it is smooth again.
        QImage after(800, 400, QImage::Format_RGB32);
        QPainter painter(&after);
        const render::Layer disc =
            selectableLayer({{u"p"_s, {}, test::pointAt(100, 0.3)}}, {.fill = Qt::blue, .radius = 20});
        render::paintLayers(painter, {{layer, disc}}, wideView, Qt::white);
        painter.end();
        QVERIFY(blended(after.copy(
                    QRect(test::screenAt(wideView, 100, 0.3).toPoint() - QPoint(25, 25), QSize(50, 50)))) > 0);
    }

    void aLongPathThatIsNoScribbleStaysSmooth()
    {
        // As many vertices, within a few pixels.
        const render::Layer layer =
            selectableLayer({{u"l"_s, {}, test::line([] {
                                  test::Path path;
                                  for (int i = 0; i <= 1500; ++i)
                                      path.push_back({98.1 + 3.8 * i / 1500, 1 + 0.02 * (i % 2)});
                                  return path;
                              }())}},
                            {.stroke = Qt::blue, .strokeWidth = 0.7});
        QVERIFY(blended(paintedLayer(layer)) > 0);
    }

    void damagedOutlinesAreReplacedByOthers_data()
    {
        QTest::addColumn<QList<int>>("damaged");
        QTest::addColumn<int>("used"); ///< instead of level 2; -1: none
        QTest::newRow("none") << QList<int>{} << 2;
        QTest::newRow("the one") << QList<int>{2} << 3;
        QTest::newRow("and the next") << QList<int>{2, 3} << 4;
        QTest::newRow("and all finer ones") << QList<int>{2, 3, 4} << 1;
        QTest::newRow("all but the coarsest") << QList<int>{1, 2, 3, 4} << 0;
        QTest::newRow("all") << QList<int>{0, 1, 2, 3, 4} << -1;
    }

    void damagedOutlinesAreReplacedByOthers()
    {
        QFETCH(QList<int>, damaged);
        QFETCH(int, used);
        geo::OutlineBuilder builder;
        test::Path coast; // has fewer vertices on each coarser level
        for (int i = 0; i < 4000; ++i) {
            const double angle = 2 * 3.14159265358979 * i / 4000;
            const double radius = 0.8 + 0.05 * std::sin(angle * 40) + 0.01 * std::sin(angle * 300);
            coast.push_back({100 + radius * std::cos(angle), 1 + radius * std::sin(angle)});
        }
        coast.push_back(coast.front());
        builder.add(0, test::polygon({coast}));
        geo::Outlines outlines = builder.build();
        QCOMPARE(outlines.levels.size(), std::size_t(5));
        const std::vector<render::OutlinedFeature> features{{u"a"_s, {}, 0}};
        const auto vertices = [&](const render::FeatureSet &set, std::size_t level) {
            const auto parts = set.parts(level, 0);
            return parts.empty() ? 0 : static_cast<int>(set.path(level, parts[0].firstPath).size());
        };
        std::vector<int> counts;
        const auto intact = render::FeatureSet::make(features, std::make_shared<const geo::Outlines>(outlines));
        for (std::size_t level = 0; level < 5; ++level)
            counts.push_back(vertices(*intact, level));
        for (std::size_t level = 1; level < 5; ++level)
            QCOMPARE_GT(counts[level], counts[level - 1]);

        for (const int level : damaged)
            outlines.levels[static_cast<std::size_t>(level)].pack = "no outlines";
        const auto set = render::FeatureSet::make(features, std::make_shared<const geo::Outlines>(outlines));
        if (!damaged.isEmpty()) {
            QTest::ignoreMessage(QtWarningMsg,
                                 QRegularExpression(u"^the outlines for zoom 9.5 are damaged; sync again$"_s));
        }
        QCOMPARE(vertices(*set, 2), used < 0 ? 0 : counts[static_cast<std::size_t>(used)]);
        QVERIFY(set->parts(2, 0).empty() == (used < 0));
    }

    void groupsAreOfTheirFeaturesFilterAndRadius()
    {
        const auto features = render::FeatureSet::make(
            std::vector<render::Feature>{{u"a"_s, {}, test::pointAt(99, 1)}, {u"b"_s, {}, test::pointAt(99, 1)}});
        const auto others = render::FeatureSet::make(std::vector<render::Feature>{{u"a"_s, {}, test::pointAt(99, 1)}});
        const render::ClusterIndex groups(features, {true, false}, 20);
        QVERIFY(groups.isOf(features, {true, false}, 20));
        QVERIFY(!groups.isOf(others, {true, false}, 20));
        QVERIFY(!groups.isOf(features, {true, true}, 20));
        QVERIFY(!groups.isOf(features, {true, false}, 21));
        QVERIFY(!groups.isOf(others, {true, true}, 20));
    }

    void markersHaveTheirSizes()
    {
        using render::Marker;
        const auto wideBounds = [](Marker marker) { return render::markerShape(marker, 10).boundingRect(); };
        const auto isAt = [](const QRectF &a, const QRectF &b) {
            return (a.topLeft() - b.topLeft()).manhattanLength() < 1e-6 &&
                   (a.bottomRight() - b.bottomRight()).manhattanLength() < 1e-6;
        };
        QVERIFY(isAt(wideBounds(Marker::Circle), QRectF(-10, -10, 20, 20)));
        QVERIFY(isAt(wideBounds(Marker::Square), QRectF(-8.9, -8.9, 17.8, 17.8)));
        QVERIFY(isAt(wideBounds(Marker::Diamond), QRectF(-12.5, -12.5, 25, 25)));
        QVERIFY(isAt(wideBounds(Marker::Triangle), QRectF(-12.18, -14, 24.36, 21)));
        QVERIFY(isAt(wideBounds(Marker::Cross), QRectF(-11.5, -11.5, 23, 23)));
        // The arms of the cross are 8.05 wide, all four.
        const QPainterPath cross = render::markerShape(Marker::Cross, 10);
        for (const double x : {-1.0, 1.0}) {
            for (const double y : {-1.0, 1.0}) {
                QVERIFY(cross.contains(QPointF(3.9 * x, 11.4 * y)) && cross.contains(QPointF(11.4 * x, 3.9 * y)));
                QVERIFY(!cross.contains(QPointF(4.2 * x, 11.4 * y)) && !cross.contains(QPointF(11.4 * x, 4.2 * y)));
                QVERIFY(cross.contains(QPointF(3.9 * x, 4.2 * y)) && !cross.contains(QPointF(4.2 * x, 4.2 * y)));
            }
        }
    }

    void groupsEndAboveTheirTopZoom()
    {
        const auto features = render::FeatureSet::make(
            std::vector<render::Feature>{{u"a"_s, {}, test::pointAt(99, 1)}, {u"b"_s, {}, test::pointAt(99, 1)}});
        const render::ClusterIndex groups(features, {}, 20);
        QVERIFY(!groups.readyAt(3)); // not made yet
        const double end = render::ClusterIndex::topZoom + 1;
        QVERIFY(groups.at(end - 0.001));
        QVERIFY(!groups.at(end));
        QCOMPARE(groups.readyAt(3), groups.at(3.9));
        QVERIFY(groups.readyAt(3) != groups.at(4));
        QCOMPARE(groups.at(-1), groups.at(0));
        QCOMPARE(groups.at(0)->in({0, 0, 1, 1}).at(0)->count, 2U);
        QVERIFY(groups.at(0)->isGrouped(0) && groups.at(0)->isGrouped(1));
    }
};

ANJUNGAN_TEST(QApplication, EdgeCasesTest)
#include "edge_cases_test.moc"
