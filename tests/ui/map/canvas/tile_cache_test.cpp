// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/tile_cache.h"

#include <QGuiApplication>

using namespace anjungan;

namespace {

/// Room for two views of 500×400 with the tiles around them.
constexpr qsizetype bound = qsizetype{32} * 1024 * 1024;
constexpr qsizetype tileBytes = qsizetype(render::tileSize) * render::tileSize * 4;

render::Viewport viewOf(QSizeF size, double zoom) { return {.centre = {0.77, 0.49}, .zoom = zoom, .size = size}; }

/// All tiles of a view and of two rings around it are added, as when somebody looks there.
void fill(map::TileCache &cache, const std::shared_ptr<const render::Scene> &scene, const render::Viewport &view)
{
    cache.use(scene, view.zoom, 1);
    for (const render::Tile &tile : render::tilesOf(view, 2)) {
        QImage image(int(render::tileSize), int(render::tileSize), QImage::Format_RGB32);
        image.fill(Qt::red);
        cache.insert(tile.at, image);
        cache.trim(view);
    }
}

} // namespace

class TestTileCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBoundedHoweverLongSomebodyZooms()
    {
        map::TileCache cache(bound);
        const auto scene = test::smallScene();
        for (int step = 0; step < 200; ++step) {
            const render::Viewport view = viewOf({500, 400}, 6 + step % 80 * 0.1);
            fill(cache, scene, view);
            QVERIFY(cache.bytes() <= bound);
            QVERIFY(cache.contains(render::tilesOf(view, 0).front().at));
            if (step % 7 == 0)
                cache.settle();
        }
    }

    void isBoundedHoweverOftenTheSceneChanges()
    {
        map::TileCache cache(bound);
        std::vector<std::weak_ptr<const render::Scene>> scenes;
        for (int step = 0; step < 50; ++step) {
            const auto scene = std::make_shared<const render::Scene>(*test::smallScene());
            scenes.push_back(scene);
            fill(cache, scene, viewOf({500, 400}, 8));
            QVERIFY(cache.bytes() <= bound);
        }
        cache.settle();
        QCOMPARE(std::ranges::count_if(scenes, [](const auto &scene) { return !scene.expired(); }), 1);
    }

    void keepsNoSceneForATile()
    {
        map::TileCache cache(bound);
        std::vector<std::weak_ptr<const render::Scene>> scenes;
        const auto alive = [&scenes] {
            return std::ranges::count_if(scenes, [](const auto &scene) { return !scene.expired(); });
        };
        QImage image(render::tileSize, render::tileSize, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int step = 0; step < 50; ++step) {
            const auto scene = std::make_shared<const render::Scene>(*test::smallScene());
            scenes.push_back(scene);
            cache.use(scene, 8, 1);
            cache.insert({1, 1}, image); // and no more comes before the next scene
            if (step == 0)
                cache.settle();
        }
        QCOMPARE(alive(), 4); // the current one, two that stand in, and the one that once covered the view
    }

    void keepsAllOfAViewThatIsLargerThanItsBound()
    {
        map::TileCache cache(bound);
        const render::Viewport wall = viewOf({7680, 4320}, 12);
        fill(cache, test::smallScene(), wall);
        for (const render::Tile &tile : render::tilesOf(wall, 0))
            QVERIFY(cache.contains(tile.at));
        QVERIFY(cache.bytes() <= qsizetype(render::tilesOf(wall, 2).size()) * tileBytes);
        fill(cache, test::smallScene(), viewOf({500, 400}, 9));
        QVERIFY(cache.bytes() <= bound);
    }

    void onlyWhatHasChangedIsPaintedAgain()
    {
        map::TileCache cache(bound);
        const render::Viewport view = viewOf({500, 400}, 8);
        fill(cache, test::smallScene(), view);
        const std::vector<render::Tile> tiles = render::tilesOf(view, 0);
        const geo::Box first = render::worldOfTile(tiles.front());
        const double middleX = (first.minX + first.maxX) / 2;
        const double middleY = (first.minY + first.maxY) / 2;
        cache.renew({middleX, middleY, middleX, middleY});
        QVERIFY(!cache.contains(tiles.front().at));
        QVERIFY(cache.contains(tiles.back().at));
        QCOMPARE(cache.sprites(view).size(), tiles.size()); // the old one is shown until the new one is there
        QImage image(render::tileSize, render::tileSize, QImage::Format_RGB32);
        cache.insert(tiles.front().at, image);
        QVERIFY(cache.contains(tiles.front().at));
    }

    void anotherSceneZoomOrScreenIsAnotherSet()
    {
        map::TileCache cache(bound);
        const render::Viewport view = viewOf({500, 400}, 8);
        const auto scene = test::smallScene();
        const QPoint tile = render::tilesOf(view, 0).front().at;
        fill(cache, scene, view);
        QVERIFY(cache.contains(tile));
        cache.use(scene, 8, 2);
        QVERIFY(!cache.contains(tile));
        cache.use(scene, 8, 1);
        QVERIFY(cache.contains(tile)); // known still
        cache.use(test::smallScene(), 8, 1);
        QVERIFY(!cache.contains(tile));
        cache.use(scene, 8.1, 1);
        QVERIFY(!cache.contains(tile));
    }

    void whatStandsInLiesBelowAndGivesWay()
    {
        map::TileCache cache(bound);
        const auto scene = test::smallScene();
        const auto colourOf = [](const map::Sprite &sprite) { return sprite.image.pixelColor(1, 1); };
        const auto put = [&](double zoom, const QColor &colour, bool all) {
            const render::Viewport view = viewOf({500, 400}, zoom);
            cache.use(scene, zoom, 1);
            QImage image(render::tileSize, render::tileSize, QImage::Format_RGB32);
            image.fill(colour);
            for (const render::Tile &tile : render::tilesOf(view, 0)) {
                cache.insert(tile.at, image);
                if (!all)
                    break;
            }
            return view;
        };
        put(7, Qt::red, true);
        cache.settle(); // the first set that covers its view is kept for ever
        put(7.4, Qt::green, true);
        put(7.6, Qt::yellow, true);
        put(7.8, Qt::cyan, true);
        const render::Viewport view = put(8, Qt::blue, false);
        std::vector<map::Sprite> sprites = cache.sprites(view);
        QCOMPARE(colourOf(sprites.back()), QColor(Qt::blue));
        QVERIFY(colourOf(sprites.front()) != QColor(Qt::blue));
        const auto has = [&](const QColor &colour) {
            return std::ranges::any_of(sprites, [&](const map::Sprite &each) { return colourOf(each) == colour; });
        };
        QVERIFY(has(Qt::cyan));   // the newest of the others
        QVERIFY(!has(Qt::green)); // older than the two before the current one
        // The current one lies on whole pixels.
        const QRectF target = sprites.back().target;
        QVERIFY(std::abs(target.left() - std::round(target.left())) < 1e-6);
        QVERIFY(std::abs(target.top() - std::round(target.top())) < 1e-6);
        // Once all of it is there nothing stands in.
        put(8, Qt::blue, true);
        sprites = cache.sprites(view);
        QCOMPARE(sprites.size(), render::tilesOf(view, 0).size());
        QVERIFY(!has(Qt::cyan));
        // And far away the kept one is there still.
        cache.trim(view);
        cache.use(scene, 11, 1);
        sprites = cache.sprites({.centre = {0.77, 0.49}, .zoom = 11, .size = {200, 200}});
        QVERIFY(!sprites.empty());
    }

    void theKeptSetOutlivesTheBound()
    {
        map::TileCache cache(tileBytes * 40);
        const auto scene = test::smallScene();
        const render::Viewport first = viewOf({300, 300}, 7);
        fill(cache, scene, first);
        cache.settle();
        for (int step = 1; step < 12; ++step)
            fill(cache, scene, viewOf({300, 300}, 7 + step * 0.5));
        cache.use(scene, 7, 1);
        for (const render::Tile &tile : render::tilesOf(first, 0))
            QVERIFY(cache.contains(tile.at));
    }
};

ANJUNGAN_TEST(QGuiApplication, TestTileCache)
#include "tile_cache_test.moc"
