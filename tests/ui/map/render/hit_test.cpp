// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/render/box_index.h"
#include "ui/map/render/touch.h"

#include <QGuiApplication>
#include <QRandomGenerator>

using namespace anjungan;
using namespace Qt::StringLiterals;

class TestHit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void featuresUnderAPoint_data()
    {
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("inside") << 98.2 << 0.2 << QStringList(u"west"_s);
        QTest::newRow("in the hole") << 98.5 << 0.5 << QStringList();
        QTest::newRow("on the island") << 98.5 << 1.3 << QStringList(u"west"_s);
        QTest::newRow("the other one") << 99.7 << 0.7 << QStringList(u"east"_s);
        QTest::newRow("a point over an area") << 99.5 << 0.25 << QStringList({u"school"_s, u"east"_s});
        QTest::newRow("beside that point") << 99.53 << 0.25 << QStringList({u"school"_s, u"east"_s});
        QTest::newRow("at the border") << 99.005 << 0.7 << QStringList({u"east"_s, u"west"_s});
        QTest::newRow("just outside") << 97.99 << 0.5 << QStringList(u"west"_s);
        QTest::newRow("at sea") << 97.5 << 0.5 << QStringList();
    }

    void featuresUnderAPoint()
    {
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        QFETCH(QStringList, ids);
        const auto scene = test::smallScene();
        const render::Viewport viewport = render::fitted(geo::toUnitSquare(test::smallBounds()), {400, 300}, 20, 18);
        const geo::Point world = geo::toUnitSquare(geo::Point{longitude, latitude});
        QStringList found;
        for (const render::Hit &hit : render::featuresAt(*scene, viewport, viewport.toScreen({world.x, world.y}), 6))
            found << scene->layers[hit.layer].features->id(hit.feature);
        QCOMPARE(found, ids);
    }

    void touchedSmallBeforeLarge()
    {
        // A large zone over two small ones and a point, in the order in which the uppermost come first.
        const std::vector<render::Feature> zones{{u"large"_s, {}, test::polygon({test::box(98, 0, 100, 2)})},
                                                 {u"small"_s, {}, test::polygon({test::box(99, 1, 99.2, 1.2)})},
                                                 {u"tiny"_s, {}, test::polygon({test::box(99.3, 1.1, 99.31, 1.11)})},
                                                 {u"beside"_s, {}, test::polygon({test::box(100, 0, 102, 2)})}};
        const std::vector<render::Feature> points{{u"point"_s, {}, test::pointAt(99.1, 1.1)}};
        render::Scene scene;
        for (const std::vector<render::Feature> &features : {points, zones}) {
            scene.layers.push_back({.features = render::FeatureSet::make(features)});
            scene.layers.back().symbols.resize(1);
            scene.layers.back().selectable = true;
        }
        const render::Viewport viewport = render::fitted(geo::toUnitSquare(geo::Box{98, 0, 102, 2}), {800, 400}, 0, 18);
        const auto touched = [&](double longitude, double latitude) {
            const geo::Point world = geo::toUnitSquare(geo::Point{longitude, latitude});
            QStringList ids;
            for (const render::Hit &hit : render::touchedAt(scene, viewport, viewport.toScreen({world.x, world.y}), 8))
                ids << scene.layers[hit.layer].features->id(hit.feature);
            return ids;
        };
        QCOMPARE(touched(99.1, 1.1), QStringList({u"point"_s, u"small"_s, u"large"_s}));
        QCOMPARE(touched(99.33, 1.105), QStringList({u"tiny"_s, u"large"_s})); // beside it, but it is small
        QCOMPARE(touched(99.99, 0.5), QStringList(u"large"_s));                // not its neighbour too
        QCOMPARE(touched(102.02, 0.5), QStringList(u"beside"_s));              // nothing else is there
        QCOMPARE(touched(103, 0.5), QStringList());
    }

    void featuresById()
    {
        const auto scene = test::smallScene();
        QVERIFY(render::featureOf(*scene, u"east"_s) == (render::Hit{0, 1}));
        QVERIFY(render::featureOf(*scene, u"school"_s) == (render::Hit{1, 0}));
        QVERIFY(!render::featureOf(*scene, u"nowhere"_s));
        QVERIFY(!render::featureOf(*scene, QString()));
    }

    void theIndexFindsWhatALookAtEveryBoxFinds()
    {
        constexpr quint32 seed = 7;
        qInfo() << "seed" << seed;
        QRandomGenerator random(seed);
        const auto randomBox = [&](double side) {
            const double x = random.bounded(1.0);
            const double y = random.bounded(1.0);
            return geo::Box{x, y, x + random.bounded(side), y + random.bounded(side)};
        };
        for (const int count : {0, 1, 15, 16, 17, 300, 5000}) {
            std::vector<geo::Box> boxes(1); // the first one is empty
            for (int i = 0; i < count; ++i)
                boxes.push_back(randomBox(0.02));
            const render::BoxIndex index(boxes);
            for (int i = 0; i < 50; ++i) {
                const geo::Box area = randomBox(0.3);
                std::vector<std::uint32_t> expected;
                for (std::uint32_t b = 0; b < boxes.size(); ++b)
                    if (boxes[b].intersects(area))
                        expected.push_back(b);
                QCOMPARE(index.find(area), expected);
            }
        }
    }
};

ANJUNGAN_TEST(QGuiApplication, TestHit)
#include "hit_test.moc"
