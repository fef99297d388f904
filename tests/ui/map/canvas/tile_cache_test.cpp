// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "ui/map/canvas/tile_cache.h"

#include <QGuiApplication>

using namespace anjungan;

namespace {

/// Room for two views of 500×400 with the tiles around them.
constexpr qsizetype bound = 32 * 1024 * 1024;
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
};

ANJUNGAN_TEST_MAIN(QGuiApplication, TestTileCache)
#include "tile_cache_test.moc"
