// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/map/raster/tile_area.h"

#include <QGuiApplication>

#include <algorithm>

using namespace anjungan;
using map::tilesOver;

/// Which tiles an area needs.
class TileAreaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLevelIsCoveredWhole()
    {
        const geo::Box deliSerdang{98.3, 2.9, 99.1, 3.8};
        const auto tiles = tilesOver(deliSerdang, 8, 11, 1'000);
        QCOMPARE(std::ranges::count(tiles, 8, &render::RasterTile::zoom), 2);
        QCOMPARE(std::ranges::count(tiles, 11, &render::RasterTile::zoom), 5 * 6);
        QVERIFY(std::ranges::is_sorted(tiles, {}, &render::RasterTile::zoom));
        // Medan, 98.67° E 3.59° N, by the usual formula of slippy maps.
        QVERIFY(std::ranges::contains(tiles, render::RasterTile{11, 1585, 1003}));
    }

    void aLevelThatIsTooMuchIsLeftOut()
    {
        const geo::Box world{-180, -90, 180, 90};
        QCOMPARE(std::ssize(tilesOver(world, 0, 19, 21)), 1 + 4 + 16);
        QCOMPARE(std::ssize(tilesOver(world, 0, 19, 20)), 1 + 4);
        QVERIFY(tilesOver(world, 3, 19, 20).empty());
    }

    void nothingIsBeyondTheWorld()
    {
        for (const render::RasterTile &tile : tilesOver({179, -89, 200, 89}, 0, 4, 10'000)) {
            QVERIFY(tile.x >= 0 && tile.x < 1 << tile.zoom);
            QVERIFY(tile.y >= 0 && tile.y < 1 << tile.zoom);
        }
        QVERIFY(tilesOver({}, 0, 19, 100).empty());
    }
};

ANJUNGAN_TEST(QGuiApplication, TileAreaTest)
#include "tile_area_test.moc"
