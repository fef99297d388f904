// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/fake_canvas.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/map/sized_widget.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_furniture.h"
#include "ui/map/map_camera.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>

using namespace anjungan;
using namespace Qt::StringLiterals;
using map::Flight;

namespace {

constexpr geo::Box province{97, 1, 101, 4};
/// In world coordinates.
constexpr geo::Box small{0.77, 0.48, 0.772, 0.482};

struct CameraPlace
{
    explicit CameraPlace(QSize size = {800, 600})
    {
        window.resize(size);
        canvas.view.size = size;
        window.show();
        furniture.place();
    }

    bool press(int key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        return camera.press(event);
    }

    void moveByHand() { Q_EMIT canvas.movedByHand(); }

    theme::Theme theme;
    QWidget window;
    test::FakeCanvas canvas{window};
    map::MapFurniture furniture{theme, window};
    map::MapCamera camera{theme, canvas, furniture, window, nullptr};
};

bool near(QPointF a, QPointF b, double off = 1e-9) { return qAbs(a.x() - b.x()) < off && qAbs(a.y() - b.y()) < off; }

QPointF middleOf(const geo::Box &box) { return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}; }

} // namespace

class MapCameraTest : public QObject
{
    Q_OBJECT

    static void looksAtAll(const CameraPlace &place)
    {
        const render::Viewport all = render::fitted(geo::toUnitSquare(province), place.window.size(), 10, 18);
        QVERIFY(near(place.canvas.view.centre, all.centre));
        QCOMPARE(place.canvas.view.zoom, all.zoom);
    }

private Q_SLOTS:
    void fitShowsTheWholeBoxAndFollowsTheSize()
    {
        CameraPlace place;
        QSignalSpy led(&place.camera, &map::MapCamera::leftPosition);
        place.camera.fit(province, false);
        QCOMPARE(led.size(), 1);
        QVERIFY(!place.canvas.animated);
        looksAtAll(place);
        const double before = place.canvas.view.zoom;
        place.window.resize(400, 300);
        place.canvas.view.size = place.window.size();
        place.camera.followSize();
        looksAtAll(place);
        QVERIFY(place.canvas.view.zoom < before - 0.9);
        // Once a person has moved the map it stays where it is.
        place.moveByHand();
        place.window.resize(800, 600);
        const int moves = place.canvas.moves;
        place.camera.followSize();
        QCOMPARE(place.canvas.moves, moves);
        QVERIFY(!place.camera.kept());
    }

    void whatCanBeTappedStaysClearOfTheFurniture()
    {
        CameraPlace place({600, 500});
        const auto setRows = [&place](int rows) {
            map::Legend legend{.title = u"Indeks bahaya banjir"_s, .entries = {}, .note = {}};
            for (int row = 0; row < rows; ++row)
                legend.entries.push_back({.symbol = {.fill = Qt::red}, .label = u"Baris %1"_s.arg(row)});
            place.furniture.legend().setLegend(legend);
            place.furniture.foot().setText(u"Skematis"_s);
            place.furniture.place();
        };
        const auto isClear = [&place](const render::Scene &scene) {
            const std::vector<QRectF> &places = place.furniture.over().oneOf;
            const auto isFree = [&](const QRectF &rect) {
                return render::coveredShare(scene, place.canvas.view, rect) == 0;
            };
            return std::ranges::any_of(places, isFree) && std::ranges::all_of(place.furniture.over().always, isFree);
        };
        render::Layer layer;
        layer.features = render::FeatureSet::make(std::vector<render::Feature>{
            {u"a"_s, {}, test::polygon({test::box(province.minX, province.minY, province.maxX, province.maxY)})}});
        layer.symbols = {{.fill = Qt::red}};
        layer.selectable = true;
        const auto scene = std::make_shared<const render::Scene>(render::Scene{{layer}});
        setRows(2);
        place.camera.fit(province, false);
        looksAtAll(place); // nothing is drawn yet
        QVERIFY(!isClear(*scene));
        QSignalSpy aimed(&place.camera, &map::MapCamera::aimed);
        place.camera.setScene(scene);
        QVERIFY(place.camera.follow());
        QCOMPARE(aimed.size(), 1);
        QVERIFY(!place.canvas.animated && isClear(*scene));
        QVERIFY(!place.camera.follow()); // nothing has changed since
        const double before = place.canvas.view.zoom;
        setRows(9);
        QVERIFY(!isClear(*scene));
        QVERIFY(place.camera.follow());
        QVERIFY(isClear(*scene) && place.canvas.view.zoom < before);
        place.camera.showAll();
        QVERIFY(isClear(*scene));
        // A part of it is looked at in the same way; a person's view is left alone.
        place.camera.flyTo(geo::toUnitSquare(province), Flight::Always);
        QVERIFY(isClear(*scene));
        place.moveByHand();
        setRows(2);
        QVERIFY(!place.camera.follow());
    }

    void animatesOnlyWhereItIsSeen()
    {
        CameraPlace place;
        place.camera.fit(province, true);
        QVERIFY(place.canvas.animated);
        place.window.hide();
        place.camera.fit(province, true);
        QVERIFY(!place.canvas.animated);
        place.camera.flyTo(small, Flight::Always);
        QVERIFY(!place.canvas.animated);
    }

    void fliesIntoWhatIsFree_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("card beside") << QSize(800, 600);
        QTest::newRow("card below") << QSize(500, 700);
    }

    void fliesIntoWhatIsFree()
    {
        QFETCH(QSize, size);
        CameraPlace place(size);
        test::SizedWidget card({300, 200}, &place.window);
        place.furniture.setCard(&card);
        card.show();
        place.furniture.place();
        const QRectF free = place.furniture.free();
        QVERIFY(free.width() < size.width() || free.height() < size.height());
        place.camera.fit(province, false);
        QSignalSpy led(&place.camera, &map::MapCamera::leftPosition);
        place.camera.flyTo(small, Flight::Always);
        QCOMPARE(led.size(), 1);
        QVERIFY(place.canvas.animated);
        QVERIFY(near(place.canvas.view.toScreen(middleOf(small)), QRectF(free).center(), 1));
        QVERIFY(qAbs(place.canvas.view.zoom - render::fitted(small, free.size(), 28, 15).zoom) < 1e-6);
        // The card goes: the place is kept in the middle of what is free now.
        card.hide();
        place.furniture.place();
        place.camera.followFurniture();
        QVERIFY(near(place.canvas.view.toScreen(middleOf(small)), QPointF(size.width() / 2.0, size.height() / 2.0), 1));
        QVERIFY(place.camera.seen().world == small);
        QCOMPARE(place.camera.seen().margin, 10.0);
        QVERIFY(place.camera.kept());
        place.moveByHand();
        const int moves = place.canvas.moves;
        place.camera.followFurniture();
        QCOMPARE(place.canvas.moves, moves);
        QVERIFY(place.camera.seen().world == place.canvas.view.visible());
        QCOMPARE(place.camera.seen().margin, 0.0);
    }

    void nothingSmallIsFlownToTooNear()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        place.camera.flyTo({0.77, 0.48, 0.77, 0.48}, Flight::Always);
        QCOMPARE(place.canvas.view.zoom, 15.0);
        const int moves = place.canvas.moves;
        place.camera.flyTo({}, Flight::Always);
        QCOMPARE(place.canvas.moves, moves);
    }

    void onlyNearerLeavesANearViewAlone()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        place.moveByHand();
        place.canvas.view.zoom = 17;
        int moves = place.canvas.moves;
        place.camera.flyTo(small, Flight::OnlyNearer);
        QCOMPARE(place.canvas.moves, moves);
        place.camera.flyTo(small, Flight::Always);
        QCOMPARE(place.canvas.moves, moves + 1);
        place.moveByHand();
        place.canvas.view.zoom = 5;
        moves = place.canvas.moves;
        place.camera.flyTo(small, Flight::OnlyNearer);
        QCOMPARE(place.canvas.moves, moves + 1);
        // Where nobody has moved it, it flies farther away too.
        place.canvas.view.zoom = 18;
        place.camera.flyTo(small, Flight::OnlyNearer);
        QCOMPARE(place.canvas.moves, moves + 2);
    }

    void fliesBackUnlessAPersonHasMovedTheMap()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        int moves = place.canvas.moves;
        place.camera.flyBack(); // from nowhere
        QCOMPARE(place.canvas.moves, moves);
        place.camera.flyTo(small, Flight::Always);
        place.camera.flyBack();
        looksAtAll(place);
        place.camera.flyTo(small, Flight::Always);
        place.moveByHand();
        moves = place.canvas.moves;
        place.camera.flyBack();
        QCOMPARE(place.canvas.moves, moves);
        place.camera.showAll();
        looksAtAll(place);
        QVERIFY(place.camera.seen().world == geo::toUnitSquare(province));
    }

    void fliesBackToTheViewThatAPersonHadChosen()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        place.moveByHand();
        place.canvas.view.zoom = 9;
        place.canvas.view.centre = {0.7705, 0.4805};
        const render::Viewport chosen = place.canvas.view;
        place.camera.flyTo(small, Flight::OnlyNearer);
        place.camera.flyTo({0.771, 0.481, 0.7711, 0.4811}, Flight::OnlyNearer); // one after the other
        QVERIFY(place.canvas.view != chosen);
        QVERIFY(place.camera.flyBack());
        QCOMPARE(place.canvas.view, chosen);
        QVERIFY(!place.camera.kept()); // it is the person's again
        QVERIFY(!place.camera.flyBack());
    }

    void coversAgainWhatTheCardUncovered()
    {
        CameraPlace place;
        test::SizedWidget card({300, 200}, &place.window);
        place.furniture.setCard(&card);
        card.show();
        place.furniture.place();
        place.camera.fit(province, false);
        const render::Viewport before = place.canvas.view;
        const QPointF covered = before.toWorld({600, 300});
        place.camera.uncover({covered.x(), covered.y()});
        QVERIFY(place.canvas.view != before);
        place.camera.coverAgain();
        QCOMPARE(place.canvas.view, before);
        QVERIFY(place.camera.kept());
        // Not if a person has moved it since.
        place.camera.uncover({covered.x(), covered.y()});
        place.moveByHand();
        const int moves = place.canvas.moves;
        place.camera.coverAgain();
        QCOMPARE(place.canvas.moves, moves);
    }

    void revealsWhatIsOutOfView()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        const int moves = place.canvas.moves;
        const QPointF inside = place.canvas.view.toWorld({400, 300});
        place.camera.reveal({inside.x(), inside.y()});
        QCOMPARE(place.canvas.moves, moves);
        const QPointF outside = place.canvas.view.toWorld({1000, 300});
        place.camera.reveal({outside.x(), outside.y()});
        QVERIFY(near(place.canvas.view.toScreen(outside), {800 - 1 - 48, 300}, 2));
        QVERIFY(!place.camera.kept());
    }

    void uncoversWhatIsUnderTheCard()
    {
        CameraPlace place;
        test::SizedWidget card({300, 200}, &place.window);
        place.furniture.setCard(&card);
        card.show();
        place.furniture.place();
        place.camera.fit(province, false);
        const render::Viewport before = place.canvas.view;
        const QRectF free = place.furniture.free();
        const auto at = [&](QPointF pixel) {
            const QPointF world = before.toWorld(pixel);
            return geo::Point{world.x(), world.y()};
        };
        const int moves = place.canvas.moves;
        place.camera.uncover(at({200, 300})); // in the free part
        place.camera.uncover(at({-50, 300})); // not on the map
        QCOMPARE(place.canvas.moves, moves);
        const geo::Point covered = at({600, 300});
        place.camera.uncover(covered);
        QCOMPARE(place.canvas.moves, moves + 1);
        QCOMPARE(place.canvas.view.zoom, before.zoom);
        QVERIFY(near(place.canvas.view.toScreen({covered.x, covered.y}), QPointF(free.right() - 48, 300), 1));
    }

    void goesIntoAGroupByOneStepAtLeast()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        QSignalSpy led(&place.camera, &map::MapCamera::leftPosition);
        place.camera.part({0.77, 0.48, 0.77, 0.48}); // all at one place
        QCOMPARE(place.canvas.view.zoom, 17.0);
        QVERIFY(place.canvas.animated);
        QCOMPARE(led.size(), 1);
        QVERIFY(!place.camera.kept());
        place.canvas.view.zoom = 8;
        place.camera.part({0.5, 0.3, 0.9, 0.6}); // wider than what is seen
        QCOMPARE(place.canvas.view.zoom, 9.0);
        place.canvas.view.zoom = 16.5;
        place.camera.part({0.77, 0.48, 0.77, 0.48});
        QCOMPARE(place.canvas.view.zoom, 17.5);
        QVERIFY(near(place.canvas.view.centre, {0.77, 0.48}));
        // One that has room between the two is shown whole, with a margin for the circles at its edge.
        place.canvas.view.zoom = 5;
        place.camera.part({0.77, 0.47, 0.78, 0.48});
        QVERIFY(near(place.canvas.view.centre, {0.775, 0.475}));
        QVERIFY(near(place.canvas.view.toScreen({0.77, 0.47}), {400 - 252, 48}, 0.01));
        QVERIFY(near(place.canvas.view.toScreen({0.78, 0.48}), {400 + 252, 600 - 48}, 0.01));
    }

    void keysMoveIt_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QPointF>("pixels");
        QTest::addColumn<double>("levels");
        QTest::newRow("left") << int(Qt::Key_Left) << QPointF(-80, 0) << 0.0;
        QTest::newRow("right") << int(Qt::Key_Right) << QPointF(80, 0) << 0.0;
        QTest::newRow("up") << int(Qt::Key_Up) << QPointF(0, -80) << 0.0;
        QTest::newRow("down") << int(Qt::Key_Down) << QPointF(0, 80) << 0.0;
        QTest::newRow("plus") << int(Qt::Key_Plus) << QPointF() << 0.5;
        QTest::newRow("equal") << int(Qt::Key_Equal) << QPointF() << 0.5;
        QTest::newRow("minus") << int(Qt::Key_Minus) << QPointF() << -0.5;
    }

    void keysMoveIt()
    {
        QFETCH(int, key);
        QFETCH(QPointF, pixels);
        QFETCH(double, levels);
        CameraPlace place;
        place.camera.fit(province, false);
        const render::Viewport before = place.canvas.view;
        QSignalSpy led(&place.camera, &map::MapCamera::leftPosition);
        QVERIFY(place.press(key));
        QVERIFY(near(place.canvas.view.centre, before.centre + pixels / before.scale()));
        QVERIFY(qAbs(place.canvas.view.zoom - before.zoom - levels) < 1e-9);
        QCOMPARE(led.size(), levels == 0 ? 1 : 0); // zooming does not leave the person's position
        QVERIFY(!place.camera.kept());
        QVERIFY(place.press(Qt::Key_Home));
        looksAtAll(place);
        QVERIFY(!place.press(Qt::Key_A));
    }

    void zoomsWithinTheWorld()
    {
        CameraPlace place;
        place.camera.fit(province, false);
        place.camera.zoomBy(100);
        QCOMPARE(place.canvas.view.zoom, 18.0);
        QVERIFY(place.canvas.animated);
        place.camera.zoomBy(-100);
        QCOMPARE(place.canvas.view.zoom, 0.0);
    }
};

ANJUNGAN_TEST(QApplication, MapCameraTest)
#include "map_camera_test.moc"
