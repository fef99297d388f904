// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/fake_canvas.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/area_order.h"
#include "ui/map/map_pointer.h"

#include <QApplication>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

struct PointerPlace
{
    PointerPlace()
    {
        window.resize(480, 400);
        canvas.view = render::fitted(geo::toUnitSquare(test::smallBounds()), {480, 400}, 10, 18);
        pointer.setScene(test::smallScene());
    }

    QPointF at(double longitude, double latitude) const { return test::screenAt(canvas.view, longitude, latitude); }

    QWidget window;
    test::FakeCanvas canvas{window};
    map::MapPointer pointer{canvas, nullptr};
};

/// Points that stand together at 98.2° E and one alone in the east; in the layer above the small scene's.
std::shared_ptr<const render::Scene> withGroup()
{
    render::Scene scene = *test::smallScene();
    std::vector<render::Feature> points;
    for (int i = 0; i < 5; ++i)
        points.push_back({u"g%1"_s.arg(i), {}, test::pointAt(98.2, 0.2)});
    points.push_back({u"lone"_s, {}, test::pointAt(99.8, 0.9)});
    render::Layer layer{.features = render::FeatureSet::make(points), .symbols = {{.fill = Qt::red}}};
    layer.selectable = true;
    layer.clusters = std::make_shared<const render::ClusterIndex>(layer.features, std::vector<bool>(), 40);
    layer.clusters->at(0); // made
    scene.layers.push_back(layer);
    return std::make_shared<const render::Scene>(scene);
}

QStringList walk(const render::Scene &scene, const render::Viewport &viewport, bool forward)
{
    QStringList ids;
    QString id;
    do {
        id = map::areaAfter(scene, viewport, id, forward);
        if (!id.isEmpty())
            ids.append(id);
    } while (!id.isEmpty() && ids.size() < 100);
    return ids;
}

} // namespace

class MapPointerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTapTellsWhatIsThere()
    {
        PointerPlace place;
        QSignalSpy activated(&place.pointer, &map::MapPointer::activated);
        place.pointer.tap(place.at(98.2, 0.2));
        QCOMPARE(activated.takeFirst().first().toStringList(), QStringList{u"west"_s});
        place.pointer.tap(place.at(99.5, 0.25));
        QCOMPARE(activated.takeFirst().first().toStringList(), QStringList({u"school"_s, u"east"_s}));
        place.pointer.tap(place.at(99.5, 1.3));
        QCOMPARE(activated.takeFirst().first().toStringList(), QStringList());
        place.pointer.setScene(nullptr);
        place.pointer.tap(place.at(98.2, 0.2));
        QCOMPARE(activated.takeFirst().first().toStringList(), QStringList());
    }

    void aTapOnAGroupTellsItsBoxAlone()
    {
        PointerPlace place;
        place.pointer.setScene(withGroup());
        QSignalSpy activated(&place.pointer, &map::MapPointer::activated);
        QSignalSpy grouped(&place.pointer, &map::MapPointer::groupTapped);
        place.pointer.tap(place.at(98.2, 0.2));
        QCOMPARE(grouped.size(), 1);
        QCOMPARE(activated.size(), 0);
        const auto box = grouped.first().first().value<geo::Box>();
        const geo::Point world = geo::toUnitSquare(geo::Point{98.2, 0.2});
        QVERIFY(qAbs(box.minX - world.x) < 1e-9 && qAbs(box.maxY - world.y) < 1e-9);
    }

    void aDoubleTapOpensWhatOpens()
    {
        PointerPlace place;
        QVERIFY(place.canvas.doubleTap);
        QSignalSpy opened(&place.pointer, &map::MapPointer::opened);
        place.pointer.tap(place.at(99.5, 0.25));
        QVERIFY(!place.canvas.doubleTap({})); // nothing opens
        place.pointer.setOpens([](const QString &id) { return id == u"east"; });
        QVERIFY(place.canvas.doubleTap({}));
        QCOMPARE(opened.takeFirst().first().toString(), u"east"_s);
        place.pointer.tap(place.at(98.2, 0.2));
        QVERIFY(!place.canvas.doubleTap({}));
        // What a tap on a group was on is not what the tap before it was on.
        place.pointer.tap(place.at(99.5, 0.75));
        place.pointer.setScene(withGroup());
        place.pointer.tap(place.at(98.2, 0.2));
        QVERIFY(!place.canvas.doubleTap({}));
        QCOMPARE(opened.size(), 0);
    }

    void hoveringTellsEachFeatureOnceAndItsEnd()
    {
        PointerPlace place;
        QSignalSpy hovered(&place.pointer, &map::MapPointer::hovered);
        Q_EMIT place.canvas.hovered(place.at(98.2, 0.2));
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered.takeFirst().first().toString(), u"west"_s);
        QCOMPARE(place.pointer.over(), u"west"_s);
        Q_EMIT place.canvas.hovered(place.at(98.3, 0.2));
        Q_EMIT place.canvas.hovered(place.at(99.5, 0.75));
        QTRY_COMPARE(hovered.size(), 1); // of several moves the last one counts
        QCOMPARE(hovered.takeFirst().first().toString(), u"east"_s);
        Q_EMIT place.canvas.hovered(place.at(98.2, 0.2));
        Q_EMIT place.canvas.hoverEnded();
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered.takeFirst().first().toString(), QString());
        QCOMPARE(place.pointer.over(), QString());
        QVERIFY(!hovered.wait(80)); // what was under it before it left is not looked up any more
    }

    void pageKeysGoFromNorthToSouth()
    {
        const auto scene = test::smallScene();
        const render::Viewport all = render::fitted(geo::toUnitSquare(test::smallBounds()), {480, 400}, 10, 18);
        // By the middles: those of the areas lie north of the school's.
        const QStringList down = walk(*scene, all, true);
        QCOMPARE(down.size(), 3);
        QCOMPARE(down.last(), u"school"_s);
        QStringList up = walk(*scene, all, false);
        std::ranges::reverse(up);
        QCOMPARE(up, down);
        QCOMPARE(map::areaAfter(*scene, all, u"unknown"_s, true), down.first());
        QCOMPARE(map::areaAfter({}, all, {}, true), QString());
        render::Viewport west = all;
        west.size = {40, 40};
        const geo::Point middle = geo::toUnitSquare(geo::Point{98.2, 0.2});
        west.centre = {middle.x, middle.y};
        QCOMPARE(walk(*scene, west, true), QStringList{u"west"_s});
    }

    void arrowsGoToTheNearestAreaInTheirDirection()
    {
        // Three in a row, and one that is a little farther, but straight above the middle one.
        std::vector<render::Feature> features;
        const auto add = [&features](const QString &id, double west, double south) {
            features.push_back({id, id, test::polygon({test::box(west, south, west + 0.4, south + 0.4)})});
        };
        add(u"left"_s, 97, 0);
        add(u"middle"_s, 98, 0);
        add(u"right"_s, 99, 0);
        add(u"above"_s, 98.1, 1.2);
        render::Scene scene{{{.features = render::FeatureSet::make(features), .symbols = {{.fill = Qt::red}}}}};
        scene.layers[0].selectable = true;
        const render::Viewport all = render::fitted(scene.layers[0].features->box(), {480, 400}, 10, 18);
        const auto beside = [&](const QString &id, QPoint direction) {
            return map::areaBeside(scene, all, id, direction);
        };
        QCOMPARE(beside(u"middle"_s, {-1, 0}), u"left"_s);
        QCOMPARE(beside(u"middle"_s, {1, 0}), u"right"_s);
        QCOMPARE(beside(u"middle"_s, {0, -1}), u"above"_s);
        QCOMPARE(beside(u"middle"_s, {0, 1}), QString());
        QCOMPARE(beside(u"left"_s, {1, 0}), u"middle"_s);
        QCOMPARE(beside(u"above"_s, {0, 1}), u"middle"_s);
        QCOMPARE(beside({}, {0, 1}), u"middle"_s); // the nearest to the middle of the view
        QCOMPARE(beside(u"unknown"_s, {0, 1}), u"middle"_s);
        scene.layers[0].symbolOf = {0, 0, 9, 0}; // the right one is not drawn
        QCOMPARE(beside(u"middle"_s, {1, 0}), QString());
        scene.layers[0].selectable = false;
        QCOMPARE(beside(u"middle"_s, {-1, 0}), QString());
    }

    void aHeldFingerIsLookedUpAtOnce()
    {
        PointerPlace place;
        QSignalSpy held(&place.pointer, &map::MapPointer::held);
        Q_EMIT place.canvas.held(place.at(98.2, 0.2));
        QCOMPARE(held.size(), 1);
        QCOMPARE(held.takeFirst().first().toString(), u"west"_s);
        Q_EMIT place.canvas.held(place.at(97, 3));
        QCOMPARE(held.takeFirst().first().toString(), QString());
    }

    void pageKeysPassOverWhatIsNotDrawn()
    {
        const render::Viewport all = render::fitted(geo::toUnitSquare(test::smallBounds()), {480, 400}, 10, 18);
        render::Scene scene = *test::smallScene();
        scene.layers[1].minZoom = all.zoom + 1;
        QVERIFY(!walk(scene, all, true).contains(u"school"_s));
        scene.layers[1].minZoom = all.zoom;
        QVERIFY(walk(scene, all, true).contains(u"school"_s));
        const QStringList grouped = walk(*withGroup(), all, true);
        QVERIFY(grouped.contains(u"lone"_s) && !grouped.contains(u"g0"_s));
        scene.layers[0].symbolOf = {0, 9}; // the second area has no symbol
        QVERIFY(!walk(scene, all, true).contains(u"east"_s));
        scene.layers[0].selectable = false;
        QCOMPARE(walk(scene, all, true), QStringList{u"school"_s});
        // Sixty steps at most: a layer of more is left out.
        std::vector<render::Feature> many;
        for (int i = 0; i < 61; ++i)
            many.push_back({u"m%1"_s.arg(i), {}, test::pointAt(98 + i * 0.03, 0.5)});
        scene.layers.push_back({.features = render::FeatureSet::make(many), .symbols = {{.fill = Qt::red}}});
        scene.layers.back().selectable = true;
        QCOMPARE(walk(scene, all, true), QStringList{u"school"_s});
    }
};

ANJUNGAN_TEST(QApplication, MapPointerTest)
#include "map_pointer_test.moc"
