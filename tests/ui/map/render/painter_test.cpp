// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "ui/map/render/painter.h"
#include "ui/map/render/tile.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <set>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

QImage painted(const render::Scene &scene, const render::Viewport &viewport, const render::Style &style)
{
    // A painter needs a pixel even for an empty view.
    QImage image((viewport.size * viewport.dpr).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.setDevicePixelRatio(viewport.dpr);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    render::paint(painter, scene, viewport, style);
    return image;
}

QImage layersOf(const render::Scene &scene, const render::Viewport &viewport)
{
    render::Scene unnamed = scene;
    for (render::Layer &layer : unnamed.layers)
        layer.labels.reset();
    return painted(unnamed, viewport, {.water = test::water});
}

render::Viewport fitted(QSizeF size) { return render::fitted(geo::toUnitSquare(test::smallBounds()), size, 20, 18); }

int largestDifference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

} // namespace

class TestPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesHaveTheirColours()
    {
        const render::Viewport viewport = fitted({400, 300});
        const QImage image = layersOf(*test::smallScene(), viewport);
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 98.2, 0.2).toPoint()), test::low);
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 98.5, 1.3).toPoint()), test::low);
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 99.5, 0.25).toPoint()), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 98.5, 0.5).toPoint()), test::water); // the hole
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 99.5, 1.2).toPoint()), test::water);
        QCOMPARE(image.pixelColor(QPoint(1, 1)), test::water);
    }

    void onlyTheHatchedClassIsHatched()
    {
        const render::Viewport viewport = fitted({400, 300});
        const QImage image = layersOf(*test::smallScene(), viewport);
        const auto coloursAround = [&](double longitude, double latitude) {
            std::set<QRgb> colours;
            const QPoint middle = test::screenAt(viewport, longitude, latitude).toPoint();
            for (int x = 0; x < 16; ++x)
                for (int y = 0; y < 16; ++y)
                    colours.insert(image.pixel(middle + QPoint(x - 8, y - 8)));
            return colours;
        };
        QCOMPARE(coloursAround(98.2, 0.2).size(), std::size_t(1));
        const auto hatched = coloursAround(99.5, 0.75);
        QVERIFY(hatched.contains(test::high.rgb()));
        QVERIFY(std::ranges::any_of(hatched,
                                    [](QRgb colour) { return largestDifference(colour, qRgb(255, 255, 255)) < 40; }));
    }

    void tilesTogetherAreTheWholePicture_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("dpr");
        QTest::newRow("whole zoom") << 8.0 << 1.0;
        QTest::newRow("any zoom") << 8.37 << 1.0;
        QTest::newRow("fine screen") << 8.37 << 2.0;
        QTest::newRow("deep inside") << 15.2 << 1.0;
    }

    void tilesTogetherAreTheWholePicture()
    {
        QFETCH(double, zoom);
        QFETCH(double, dpr);
        render::Scene scene = *test::smallScene();
        for (render::Layer &layer : scene.layers)
            layer.labels.reset();
        // Around the corner of four tiles that is nearest to the border of the two areas.
        const geo::Point border = geo::toUnitSquare(geo::Point{99, 0.5});
        const double across = std::exp2(zoom);
        const QPoint corner(static_cast<int>(std::lround(border.x * across)),
                            static_cast<int>(std::lround(border.y * across)));
        const render::Viewport viewport{
            .centre = QPointF(corner) / across, .zoom = zoom, .size = {512, 512}, .dpr = dpr};
        const QImage whole = painted(scene, viewport, {.water = test::water});

        QImage joined(whole.size(), QImage::Format_RGB32);
        {
            QPainter painter(&joined);
            for (const QPoint &offset : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1), QPoint(1, 1)}) {
                QImage tile = render::paintTile(scene, {zoom, corner - QPoint(1, 1) + offset}, test::water, dpr);
                tile.setDevicePixelRatio(1);
                painter.drawImage(offset * tile.width(), tile);
            }
        }
        int different = 0;
        for (int y = 0; y < whole.height(); ++y)
            for (int x = 0; x < whole.width(); ++x)
                different += largestDifference(whole.pixel(x, y), joined.pixel(x, y)) > 24 ? 1 : 0;
        QVERIFY2(different == 0, qPrintable(u"%1 pixels differ"_s.arg(different)));
    }

    void neighboursLeaveNoGapAtAnyZoom()
    {
        // A ragged border, the same in both areas, one drawn up and the other drawn down.
        test::Path border;
        for (int i = 0; i <= 400; ++i)
            border.push_back({99 + 0.01 * std::sin(i * 1.7), i / 400.0});
        test::Path west{{98, 0}};
        west.insert(west.end(), border.begin(), border.end());
        west.insert(west.end(), {{98, 1}, {98, 0}});
        test::Path east{{100, 1}};
        east.insert(east.end(), border.rbegin(), border.rend());
        east.insert(east.end(), {{100, 0}, {100, 1}});
        const std::vector<render::Feature> areas{{u"w"_s, {}, test::polygon({west})},
                                                 {u"e"_s, {}, test::polygon({east})}};
        render::Layer layer{.features = render::FeatureSet::make(areas),
                            .symbols = {{.fill = Qt::black}},
                            .symbolOf = {},
                            .labels = {}};
        for (const double zoom : {6.0, 7.3, 9.0, 11.0, 14.0}) {
            const geo::Point middle = geo::toUnitSquare(geo::Point{99, 0.5});
            const render::Viewport viewport{.centre = {middle.x, middle.y}, .zoom = zoom, .size = {120, 60}};
            const QImage image = painted({{layer}}, viewport, {.water = Qt::white});
            const QRectF land =
                QRectF(test::screenAt(viewport, 98, 1), test::screenAt(viewport, 100, 0)).adjusted(2, 2, -2, -2) &
                QRectF(0, 0, 120, 60);
            for (int y = static_cast<int>(land.top()); y < static_cast<int>(land.bottom()); ++y) {
                for (int x = static_cast<int>(land.left()); x < static_cast<int>(land.right()); ++x) {
                    // Two antialiased edges over each other let at most a quarter of the background through.
                    QVERIFY2(qGray(image.pixel(x, y)) <= 70,
                             qPrintable(u"zoom %1 at %2, %3"_s.arg(zoom).arg(x).arg(y)));
                }
            }
        }
    }

    void selectionIsOutlined()
    {
        const render::Viewport viewport = fitted({400, 300});
        const QImage image = painted(*test::smallScene(), viewport,
                                     {.water = test::water, .selection = {u"west"_s, Qt::black}, .focus = {}});
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 98, 0.5).toPoint()), QColor(Qt::black));
        QCOMPARE(image.pixelColor(test::screenAt(viewport, 99, 0.5).toPoint()), QColor(Qt::black));
        QVERIFY(image.pixelColor(test::screenAt(viewport, 100, 0.5).toPoint()) != QColor(Qt::black));
    }

    void oddScenesPaint_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("nothing") << QSizeF(0, 0);
        QTest::newRow("a pixel") << QSizeF(1, 1);
        QTest::newRow("some") << QSizeF(300, 200);
    }

    void oddScenesPaint()
    {
        QFETCH(QSizeF, size);
        geo::Geometry bad = test::polygon({{{98, 0}, {99, std::numeric_limits<double>::quiet_NaN()}, {99, 1}}});
        geo::Geometry cut = test::polygon({test::box(98, 0, 99, 1)});
        cut.points.resize(2);
        geo::Geometry huge = test::polygon({test::box(-180, -90, 180, 90)});
        const std::vector<render::Feature> features{
            {u"empty"_s, u"empty"_s, {}},
            {u"bad"_s, u"bad"_s, bad},
            {u"cut"_s, u"cut"_s, cut},
            {u"flat"_s, u"flat"_s, test::polygon({{{98, 0}, {99, 0}, {100, 0}, {98, 0}}})},
            {u"dot"_s, u"dot"_s, test::polygon({{{98, 0}, {98, 0}, {98, 0}, {98, 0}}})},
            {u"no path"_s, u"no path"_s, test::line({})},
            {u"huge"_s, u"huge"_s, huge}};
        render::Layer layer{.features = render::FeatureSet::make(features),
                            .symbols = {{.fill = test::low, .stroke = Qt::white}},
                            .symbolOf = {},
                            .labels = {}};
        layer.labels = render::LabelLook{.font = test::labelFont(), .ink = Qt::black, .halo = Qt::white};
        for (const double zoom : {0.0, 8.0, 18.0}) {
            const render::Viewport viewport{.centre = {0.77, 0.5}, .zoom = zoom, .size = size};
            const QImage image = painted({{layer, {}}}, viewport, {.water = test::water});
            if (size.width() > 1)
                QCOMPARE(image.pixelColor(5, 5), test::low);
        }
    }

    void textIsTextOnAPage()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        {
            QPdfWriter writer(&buffer);
            writer.setResolution(96);
            writer.setPageSize(QPageSize(QSizeF(400, 300), QPageSize::Point));
            QPainter painter(&writer);
            render::paint(painter, *test::smallScene(), fitted({400, 300}), {.water = test::water});
        }
        // A page with text contains the font; a page with pictures of text does not.
        QVERIFY(buffer.data().contains("/Font"));
        QVERIFY(buffer.data().contains("/FontFile"));
    }
};

ANJUNGAN_TEST(QGuiApplication, TestPainter)
#include "painter_test.moc"
