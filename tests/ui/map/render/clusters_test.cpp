// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/render/cluster_painter.h"
#include "ui/map/render/hit.h"
#include "ui/map/render/label_placer.h"
#include "ui/map/render/painter.h"
#include "ui/map/render/tile.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QRandomGenerator>

using namespace anjungan;
using namespace Qt::StringLiterals;
using render::ClusterIndex;

namespace {

constexpr double radius = 48;

/// Points around some towns, distributed like schools.
std::shared_ptr<const render::FeatureSet> schools(int count, quint32 seed)
{
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    std::vector<render::Feature> features;
    for (int i = 0; i < count; ++i) {
        const int town = random.bounded(60);
        const int row = town / 10;
        const double spread = random.bounded(0.2) * random.bounded(1.0);
        const double angle = random.bounded(6.28);
        features.push_back({QString::number(i), u"S%1"_s.arg(i),
                            test::pointAt(97.5 + (town % 10) * 0.3 + spread * std::cos(angle),
                                          0.5 + row * 0.5 + spread * std::sin(angle))});
    }
    return render::FeatureSet::make(features);
}

std::size_t counted(const render::ClusterLevel &level, std::size_t features)
{
    std::size_t sum = 0;
    for (const render::Cluster &cluster : level.all())
        sum += cluster.count;
    for (std::size_t feature = 0; feature < features; ++feature)
        sum += level.isGrouped(feature) ? 0U : 1U;
    return sum;
}

render::Layer clusteredLayer(const std::shared_ptr<const render::FeatureSet> &features)
{
    render::Layer layer;
    layer.features = features;
    layer.symbols = {{.fill = test::high, .radius = 4}};
    layer.clusters = std::make_shared<const ClusterIndex>(features, std::vector<bool>(), radius);
    layer.clusterLook = {.fill = test::low, .ring = Qt::white, .ink = Qt::black, .font = test::labelFont()};
    return layer;
}

render::Viewport viewOf(const render::FeatureSet &features, double zoom, QSizeF size)
{
    const geo::Box &box = features.box();
    return {.centre = {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}, .zoom = zoom, .size = size};
}

} // namespace

class TestClusters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPointCountsOnceAtEveryZoom()
    {
        const auto features = schools(3000, 20261121);
        const ClusterIndex index(features, {}, radius);
        std::size_t before = 0;
        for (int zoom = 0; zoom <= ClusterIndex::topZoom; ++zoom) {
            const render::ClusterLevel *level = index.at(zoom + 0.99);
            QVERIFY(level);
            QCOMPARE(counted(*level, features->size()), features->size());
            for (const render::Cluster &cluster : level->all()) {
                QVERIFY(cluster.count >= 2);
                QVERIFY(cluster.members.intersects({cluster.at.x, cluster.at.y, cluster.at.x, cluster.at.y}));
            }
            QVERIFY(level->all().size() + features->size() > before);
            before = level->all().size();
        }
        QCOMPARE(index.at(0)->all().size(), std::size_t(1));
        QCOMPARE(index.at(ClusterIndex::topZoom + 1), nullptr);
    }

    void whatIsNotShownIsNotCounted()
    {
        const auto features = schools(200, 7);
        std::vector<bool> shown(features->size());
        for (std::size_t feature = 0; feature < shown.size(); feature += 2)
            shown[feature] = true;
        const ClusterIndex index(features, shown, radius);
        QCOMPARE(index.at(0)->all().front().count, 100U);
        QVERIFY(!index.at(0)->isGrouped(1));
    }

    void linesAreasAndPlacelessOnesAreLeftAlone()
    {
        geo::Geometry two;
        test::addPart(two, geo::Geometry::Kind::Points, {{{98, 1}}});
        test::addPart(two, geo::Geometry::Kind::Points, {{{98.5, 1}}});
        const auto features = render::FeatureSet::make(std::vector<render::Feature>{
            {u"a"_s, {}, test::pointAt(98, 1)},
            {u"b"_s, {}, test::pointAt(98, 1)},
            {u"line"_s, {}, test::line({{98, 1}, {98.01, 1}})},
            {u"area"_s, {}, test::polygon({test::box(98, 1, 98.01, 1.01)})},
            {u"nowhere"_s, {}, {}},
            {u"two"_s, {}, two},
            {u"infinite"_s, {}, test::pointAt(std::numeric_limits<double>::infinity(), 1)}});
        const ClusterIndex index(features, {}, radius);
        QCOMPARE(index.at(5)->all().size(), std::size_t(1));
        QCOMPARE(index.at(5)->all().front().count, 2U);
        for (const std::size_t alone : {2U, 3U, 4U, 5U, 6U})
            QVERIFY(!index.at(5)->isGrouped(alone));
        const ClusterIndex none(render::FeatureSet::make({}), {}, radius);
        QVERIFY(none.at(5)->all().empty());
    }

    void circlesStandApart()
    {
        const auto features = schools(3000, 3);
        const ClusterIndex index(features, {}, radius);
        // They join within the radius, and middles then move; never so near that numbers are hidden.
        for (int zoom = 6; zoom <= 12; ++zoom) {
            const auto &all = index.at(zoom)->all();
            const double scale = render::worldPixels * std::exp2(zoom);
            for (std::size_t a = 0; a < all.size(); ++a)
                for (std::size_t b = 0; b < a; ++b)
                    QVERIFY(std::hypot(all[a].at.x - all[b].at.x, all[a].at.y - all[b].at.y) * scale > radius * 0.75);
        }
    }

    void tilesFitTogether()
    {
        const auto features = schools(500, 11);
        const render::Scene scene{{clusteredLayer(features)}};
        // The whole view in one piece, and the tiles that it is made of.
        const double zoom = 8.6;
        const render::Viewport view = viewOf(*features, zoom, {700, 500});
        QImage whole(700, 500, QImage::Format_RGB32);
        QPainter painter(&whole);
        render::paintLayers(painter, scene, view, test::water);
        painter.end();
        QImage tiled(700, 500, QImage::Format_RGB32);
        painter.begin(&tiled);
        for (const render::Tile &tile : render::tilesOf(view)) {
            const geo::Box world = render::worldOfTile(tile);
            painter.drawImage(view.toScreen({world.minX, world.minY}), render::paintTile(scene, tile, test::water, 1));
        }
        painter.end();
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                const QColor a = whole.pixelColor(x, y);
                const QColor b = tiled.pixelColor(x, y);
                const int off = std::abs(a.red() - b.red()) + std::abs(a.green() - b.green());
                different += off > 200 ? 1 : 0;
            }
        }
        // Tiles are at fractions of a pixel: edges differ slightly, a cut circle by a thousand pixels.
        QVERIFY2(different < 350, qPrintable(QString::number(different)));
    }

    void namesKeepClearOfTheCircles()
    {
        const auto features = schools(400, 5);
        render::Layer layer = clusteredLayer(features);
        layer.labels = render::LabelLook{.font = test::labelFont(), .ink = Qt::black, .halo = Qt::white};
        const render::Scene scene{{layer}};
        const render::Viewport view = viewOf(*features, 10.5, {1200, 900});
        const auto labels = render::placeLabels(scene, view);
        QVERIFY(!labels.empty());
        const render::ClusterLevel *level = layer.clusters->at(view.zoom);
        for (const render::PlacedLabel &label : labels) {
            QVERIFY(!level->isGrouped(label.feature));
            for (const render::Cluster &cluster : level->all())
                QVERIFY(!label.rect.contains(view.toScreen({cluster.at.x, cluster.at.y})));
        }
    }

    void aTapFindsTheGroupAndWhereItsPointsAre()
    {
        const auto features = schools(400, 9);
        const render::Scene scene{{clusteredLayer(features)}};
        const render::Viewport view = viewOf(*features, 8, {800, 600});
        QVERIFY(!render::clusterAt(scene, view, {400, 300}, 8)); // not made yet: nobody waits
        const render::Cluster &first = scene.layers[0].clusters->at(view.zoom)->all().front();
        const QPointF at = view.toScreen({first.at.x, first.at.y});
        const auto hit = render::clusterAt(scene, view, at + QPointF(3, 3), 0);
        QVERIFY(hit);
        QCOMPARE(hit->cluster.count, first.count);
        QVERIFY(!hit->cluster.members.isEmpty());
        QVERIFY(!render::clusterAt(scene, view, {-4000, -4000}, 8));
    }

    void aPageHasTheNumbersAsText()
    {
        const auto features = schools(300, 13);
        render::Layer layer = clusteredLayer(features);
        QStringList written;
        layer.clusterLook.text = [&written](std::size_t count) {
            written.append(QString::number(count));
            return written.last();
        };
        QImage image(400, 400, QImage::Format_RGB32);
        QPainter painter(&image);
        render::paint(painter, {{layer}}, viewOf(*features, 6, {400, 400}), {.water = test::water});
        QVERIFY(!written.isEmpty());
    }

    void largeCountsHaveLargerCircles()
    {
        const render::ClusterLook look;
        QVERIFY(render::clusterRadius(look, 2) < render::clusterRadius(look, 20));
        QVERIFY(render::clusterRadius(look, 14146) < render::largestClusterRadius(look));
        QVERIFY(render::clusterRadius(look, 4'000'000'000) <= render::largestClusterRadius(look));
    }

    void allSchoolsOfTheProvinceAreGrouped()
    {
        const auto features = schools(14146, 1);
        const ClusterIndex index(features, {}, radius);
        QCOMPARE(index.at(0)->all().front().count, 14146U);
    }

    void smallMarkersLieOnLargeOnes()
    {
        const std::vector<render::Feature> two{{u"small"_s, {}, test::pointAt(98, 1)},
                                               {u"large"_s, {}, test::pointAt(98, 1)}};
        render::Layer layer;
        layer.features = render::FeatureSet::make(two);
        layer.symbols = {{.fill = test::low, .radius = 20}, {.fill = test::high, .radius = 20}};
        layer.symbolOf = {0, 1};
        layer.scaleOf = {0.3F, 1.0F};
        const render::Scene scene{{layer}};
        const render::Viewport view = viewOf(*layer.features, 10, {100, 100});
        QImage image(100, 100, QImage::Format_RGB32);
        QPainter painter(&image);
        render::paintLayers(painter, scene, view, test::water);
        painter.end();
        QCOMPARE(image.pixelColor(50, 50), test::low);
        QCOMPARE(image.pixelColor(50 + 14, 50), test::high);
        QCOMPARE(image.pixelColor(50 + 24, 50), test::water);
        QCOMPARE(layer.radius(0), 20.0 * static_cast<double>(0.3F));
    }
};

ANJUNGAN_TEST(QGuiApplication, TestClusters)
#include "clusters_test.moc"
