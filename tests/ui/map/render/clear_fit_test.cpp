// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/render/clear_fit.h"

#include <QGuiApplication>

using namespace anjungan;
using render::Cover;
using render::Over;

namespace {

constexpr QSizeF screenSize(600, 400);
constexpr double margin = 10;

/// Squares in a box of the worldBox from 0.5 to 0.6, by their corners in tenths of it.
render::Scene squares(const std::vector<QRectF> &tenths)
{
    std::vector<render::Feature> features;
    for (const QRectF &square : tenths) {
        const auto corner = [](QPointF at) { return geo::fromUnitSquare({0.5 + at.x() / 100, 0.5 + at.y() / 100}); };
        const geo::Point first = corner(square.topLeft()), last = corner(square.bottomRight());
        features.push_back(
            {QString::number(features.size()), {}, test::polygon({test::box(first.x, last.y, last.x, first.y)})});
    }
    render::Layer layer;
    layer.features = render::FeatureSet::make(features);
    layer.symbols = {{.fill = Qt::red}};
    layer.selectable = true;
    return {{layer}};
}

constexpr geo::Box worldBox{0.5, 0.5, 0.6, 0.6};

struct Fitting
{
    explicit Fitting(const std::vector<QRectF> &tenths)
        : scene(squares(tenths)), plain(render::fitted(worldBox, screenSize, margin, 18)),
          cover(scene, plain, worldBox, Cover::Which::Inside)
    {
    }

    render::Viewport with(const Over &over) const
    {
        return render::clearFit(plain, {worldBox, QRectF({}, screenSize), margin}, cover, over);
    }

    /// A piece is clear of all squares, with some pixels around.
    bool isClear(const render::Viewport &view, const QRectF &piece) const
    {
        return render::coveredShare(scene, view, piece.adjusted(-4, -4, 4, 4)) == 0;
    }

    bool isInView(const render::Viewport &view) const
    {
        return QRectF({}, screenSize)
            .adjusted(margin - 0.01, margin - 0.01, -margin + 0.01, -margin + 0.01)
            .contains(
                QRectF(view.toScreen({worldBox.minX, worldBox.minY}), view.toScreen({worldBox.maxX, worldBox.maxY})));
    }

    render::Scene scene;
    render::Viewport plain;
    Cover cover;
};

} // namespace

/// The camera keeps what can be tapped clear of what lies over the map.
class ClearFitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereNothingIsCoveredNothingMoves()
    {
        const Fitting all({{0, 0, 10, 10}});
        QCOMPARE(all.with({}), all.plain);
        QCOMPARE(all.with({.always = {{0, 300, 80, 100}}, .oneOf = {}}), all.plain); // beside the box
        const Fitting upper({{0, 0, 10, 3}});
        QCOMPARE(upper.with({.always = {{120, 250, 200, 150}}, .oneOf = {}}), upper.plain); // over its empty part
    }

    void itMovesAsideWhereThereIsRoom()
    {
        // The box is 380 wide, from 110 to 490.
        const Fitting all({{0, 0, 10, 10}});
        const QRectF legend(0, 250, 150, 150);
        QVERIFY(!all.isClear(all.plain, legend));
        const render::Viewport moved = all.with({.always = {legend}, .oneOf = {}});
        QCOMPARE(moved.zoom, all.plain.zoom);
        QVERIFY(all.isClear(moved, legend) && all.isInView(moved));
        // Not farther than it must: 46 pixels and the gap.
        const double left = moved.toScreen({worldBox.minX, worldBox.minY}).x();
        QVERIFY2(left > 155 && left < 165, qPrintable(QString::number(left)));
    }

    void itBecomesSmallerOnlyWhereItMust()
    {
        const Fitting all({{0, 0, 10, 10}});
        const std::vector<QRectF> pieces{{0, 250, 200, 150}, {500, 250, 100, 150}};
        const render::Viewport view = all.with({.always = pieces, .oneOf = {}});
        for (const QRectF &piece : pieces)
            QVERIFY(all.isClear(view, piece));
        QVERIFY(all.isInView(view));
        // Between both there are 300 pixels less the gaps, of which the steps of the search leave a few.
        const double side = (worldBox.maxX - worldBox.minX) * view.scale();
        QVERIFY2(side > 270 && side <= 288, qPrintable(QString::number(side)));
    }

    void theShapeCountsNotTheBox()
    {
        // An island in the upper left, land on the right: the lower left of the box is sea.
        const Fitting island({{0, 0, 2, 2}, {5, 0, 5, 10}});
        const QRectF legend(100, 220, 150, 180);
        QCOMPARE(island.with({.always = {legend}, .oneOf = {}}), island.plain);
        // An islet of a few pixels is not overlooked.
        const Fitting islet({{0, 0, 2, 2}, {5, 0, 5, 10}, {2, 9, 0.1, 0.1}});
        const render::Viewport view = islet.with({.always = {legend}, .oneOf = {}});
        QVERIFY(view != islet.plain);
        QVERIFY(islet.isClear(view, legend) && islet.isInView(view));
    }

    void oneOfSeveralPlacesIsEnough()
    {
        const Fitting all({{0, 0, 10, 10}});
        const QRectF lowerLeft(0, 250, 150, 150), upperRight(510, 0, 90, 150);
        QCOMPARE(all.with({.always = {}, .oneOf = {lowerLeft, upperRight}}), all.plain);
        QVERIFY(all.with({.always = {}, .oneOf = {lowerLeft, QRectF(400, 0, 200, 150)}}) != all.plain);
    }

    void whatHasNoRoomBesideTheMapStaysOverIt()
    {
        const Fitting all({{0, 0, 10, 10}});
        QCOMPARE(all.with({.always = {{0, 100, 600, 300}}, .oneOf = {}}), all.plain);
        QCOMPARE(Fitting({}).with({.always = {{0, 0, 600, 400}}, .oneOf = {}}), all.plain); // no data, no matter
    }

    void aPartOfTheViewIsARoomToo()
    {
        const Fitting all({{0, 0, 10, 10}});
        const QRectF room(0, 0, 300, 400); // a card covers the rest
        render::Viewport plain = render::fitted(worldBox, room.size(), margin, 18);
        plain.size = screenSize;
        plain.centre += (QRectF({}, screenSize).center() - room.center()) / plain.scale();
        const QRectF legend(0, 320, 150, 80);
        const Cover cover(all.scene, plain, worldBox, Cover::Which::Inside);
        const render::Viewport view = render::clearFit(plain, {worldBox, room, margin}, cover, {{legend}, {}});
        QVERIFY(all.isClear(view, legend));
        const QRectF shown(view.toScreen({worldBox.minX, worldBox.minY}),
                           view.toScreen({worldBox.maxX, worldBox.maxY}));
        QVERIFY(room.adjusted(margin - 0.01, margin - 0.01, 0.01 - margin, 0.01 - margin).contains(shown));
    }

    void boxesSayThatNothingIsBelowThePieces()
    {
        const Fitting some({{4, 0, 2, 10}, {8, 8, 4, 1}}); // the second reaches beyond the box: it does not count
        const auto isSurelyClear = [&](const Over &over) {
            return render::isSurelyClear(some.scene, some.plain, worldBox, over);
        };
        const QRectF beside(420, 100, 80, 40), on(280, 100, 80, 40), second(440, 300, 60, 60);
        QVERIFY(isSurelyClear({{beside, second}, {}}));
        QVERIFY(!isSurelyClear({{beside, on}, {}}));
        QVERIFY(isSurelyClear({{beside}, {on, second}}));
        QVERIFY(!isSurelyClear({{beside}, {on}}));
        QCOMPARE(some.with({{beside, second}, {}}), some.plain);
        QVERIFY(some.with({{beside, on}, {}}) != some.plain);
    }

    void aPointsMarkerIsBelowAPieceToo()
    {
        render::Scene scene = squares({{4.99, 4.99, 0.02, 0.02}});
        const render::Viewport plain = render::fitted(worldBox, screenSize, margin, 18);
        const QPointF at = plain.toScreen({0.55, 0.55});
        const QRectF piece(at + QPointF(15, -10), QSizeF(40, 20));
        QVERIFY(render::isSurelyClear(scene, plain, worldBox, {{piece}, {}}));
        scene.layers[0].symbols[0].radius = 10; // the gap around a piece is 6 px
        QVERIFY(!render::isSurelyClear(scene, plain, worldBox, {{piece}, {}}));
    }

    void coverCountsWhatIsWhollyInsideByCells()
    {
        const Fitting some({{0, 0, 5, 10}, {8, 8, 4, 1}}); // the second reaches beyond the box
        QCOMPARE(some.cover.count({0.552, 0.5, 0.6, 0.6}), 0);
        QVERIFY(some.cover.count({0.54, 0.55, 0.56, 0.551}) > 0);
        QVERIFY(qAbs(some.cover.share() - 0.5) < 0.02);
        QCOMPARE(some.cover.count({0.7, 0.7, 0.8, 0.8}), 0);
        QCOMPARE(Cover().count(worldBox), 0);
        QCOMPARE(Cover().share(), 0.0);
        const Cover touching(some.scene, some.plain, worldBox, Cover::Which::Touching);
        QVERIFY(touching.count({0.585, 0.582, 0.59, 0.588}) > 0);
    }
};

ANJUNGAN_TEST(QGuiApplication, ClearFitTest)
#include "clear_fit_test.moc"
