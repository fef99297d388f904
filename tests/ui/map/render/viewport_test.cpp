// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "ui/map/render/raster.h"
#include "ui/map/render/tile.h"
#include "ui/map/render/viewport.h"

#include <QGuiApplication>
#include <QPainter>

using namespace anjungan;

namespace {

class OneTile : public render::RasterSource
{
public:
    explicit OneTile(const render::RasterTile &tile) : m_tile(tile), m_image(256, 256, QImage::Format_RGB32)
    {
        // Its quarters differ.
        QPainter painter(&m_image);
        painter.fillRect(0, 0, 128, 128, Qt::red);
        painter.fillRect(128, 0, 128, 128, Qt::green);
        painter.fillRect(0, 128, 128, 128, Qt::blue);
        painter.fillRect(128, 128, 128, 128, Qt::yellow);
    }
    int minZoom() const override { return 0; }
    int maxZoom() const override { return 19; }
    QImage tile(const render::RasterTile &tile) const override { return tile == m_tile ? m_image : QImage(); }

private:
    render::RasterTile m_tile;
    QImage m_image;
};

} // namespace

/// What part of the world is looked at, and the tiles that show it.
class ViewportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCoarserTileStandsInForWhatIsMissing()
    {
        // A tile of zoom 5 under a view at zoom 7 that sees a part of its lower left quarter.
        const render::RasterTile tile{5, 24, 15};
        const OneTile source(tile);
        const geo::Box world = render::worldOf(tile);
        const double side = world.maxX - world.minX;
        QCOMPARE(side, 1.0 / 32);
        QImage image(100, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const auto look = [&](double x, double y, double zoom) {
            render::paintRaster(
                painter, source,
                {.centre = {world.minX + x * side, world.minY + y * side}, .zoom = zoom, .size = {100, 100}});
            return image.pixelColor(50, 50);
        };
        for (const double zoom : {5.0, 6.0, 7.0, 10.0}) {
            QCOMPARE(look(0.27, 0.27, zoom), QColor(Qt::red));
            QCOMPARE(look(0.77, 0.27, zoom), QColor(Qt::green));
            QCOMPARE(look(0.27, 0.77, zoom), QColor(Qt::blue));
            QCOMPARE(look(0.77, 0.77, zoom), QColor(Qt::yellow));
        }
        image.fill(Qt::white);
        QCOMPARE(look(0.27, 0.27, 11), QColor(Qt::white)); // six levels above are too coarse
    }

    void finerScreensAskForFinerTiles()
    {
        render::Viewport viewport{.centre = {0.51, 0.51}, .zoom = 6.4, .size = {300, 200}};
        QCOMPARE(render::rasterTilesOf(viewport, 0, 19).front().zoom, 6);
        viewport.zoom = 6.6;
        QCOMPARE(render::rasterTilesOf(viewport, 0, 19).front().zoom, 7);
        viewport.dpr = 2;
        QCOMPARE(render::rasterTilesOf(viewport, 0, 19).front().zoom, 8);
        QCOMPARE(render::rasterTilesOf(viewport, 0, 5).front().zoom, 5);
        QCOMPARE(render::rasterTilesOf(viewport, 10, 19).front().zoom, 10);
        viewport.dpr = 1;
        const auto tiles = render::rasterTilesOf(viewport, 0, 19);
        QVERIFY(render::worldOf(tiles.front()).intersects({0.51, 0.51, 0.51, 0.51})); // the middle first
    }

    void aRingOfTilesLiesAroundTheView()
    {
        const render::Viewport viewport{.centre = {0.5, 0.5}, .zoom = 6, .size = {512, 256}};
        const auto seen = render::tilesOf(viewport, 0);
        const auto ringed = render::tilesOf(viewport, 1);
        QVERIFY(ringed.size() >= seen.size() + 10);
        for (const render::Tile &tile : seen)
            QVERIFY(std::ranges::find(ringed, tile) != ringed.end());
        QCOMPARE(render::paintTile({}, seen.front(), Qt::red, 1.5).size(), QSize(384, 384));
    }

    void aPixelIsSoManyMetres()
    {
        const auto metres = [](double latitude, double zoom) {
            const geo::Point world = geo::toUnitSquare(geo::Point{99, latitude});
            return render::Viewport{.centre = {world.x, world.y}, .zoom = zoom, .size = {1, 1}}.metresPerPixel();
        };
        QVERIFY(qAbs(metres(0, 0) - 156543.034) < 0.01);
        QVERIFY(qAbs(metres(60, 10) - 156543.034 / 1024 / 2) < 0.01);
        const render::Viewport viewport{.centre = {0.5, 0.5}, .zoom = 3, .size = {400, 200}, .dpr = 2};
        QCOMPARE(viewport.scale(), 2048.0);
        QCOMPARE(viewport.deviceZoom(), 4.0);
        QCOMPARE(viewport.toScreen({0.5, 0.5}), QPointF(200, 100));
        QCOMPARE(viewport.toWorld({400, 100}), QPointF(0.5 + 200.0 / 2048, 0.5));
        QCOMPARE(viewport.visible(24).minX, 0.5 - 224.0 / 2048);
        QCOMPARE(viewport.visible(24).maxY, 0.5 + 124.0 / 2048);
    }
};

ANJUNGAN_TEST(QGuiApplication, ViewportTest)
#include "viewport_test.moc"
