// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/scenes.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/render/painter.h"

#include <QApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;
using render::Hatch;
using test::PaintLog;

namespace {

render::Viewport whole() { return render::fitted(geo::toUnitSquare(geo::Box{98, 0, 100, 1}), {400, 300}, 20, 18); }

render::Layer layerWith(std::vector<render::Feature> features, const render::Symbol &symbol)
{
    return {.features = render::FeatureSet::make(features), .symbols = {symbol}};
}

render::Layer onlyBox(const render::Symbol &symbol)
{
    return layerWith({{u"box"_s, {}, test::polygon({test::box(98, 0, 99, 1)})}}, symbol);
}

std::unique_ptr<PaintLog> picturedBy(const render::Scene &scene, const render::Viewport &viewport)
{
    return test::paintedBy(viewport.size.toSize(),
                           [&](QPainter &painter) { render::paint(painter, scene, viewport, {.water = Qt::white}); });
}

} // namespace

/// What lies over what where colours would be mistaken: outlines and markers, zones and coloured areas.
class GroundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOutlineOfAnAreaLiesBelowTheMarkersAboveIt()
    {
        render::Layer area = onlyBox({.fill = Qt::red});
        area.selectable = true;
        // A point on the area's eastern border.
        render::Layer points = layerWith({{u"p"_s, {}, test::pointAt(99, 0.5)}}, {.fill = Qt::blue, .radius = 8});
        const render::Style style{
            .water = Qt::white, .selection = {.id = u"box"_s, .ink = Qt::black, .width = 4}, .mark = {}};
        const auto colourAt = [&style](const render::Scene &scene, QPointF at) {
            QImage image(400, 300, QImage::Format_RGB32);
            QPainter painter(&image);
            render::paint(painter, scene, whole(), style);
            painter.end();
            return image.pixelColor(at.toPoint());
        };
        const QPointF marked = test::screenAt(whole(), 99, 0.5);
        const QPointF border = test::screenAt(whole(), 99, 0.8);
        QCOMPARE(colourAt({{area, points}}, border), QColor(Qt::black));
        QCOMPARE(colourAt({{area, points}}, marked), QColor(Qt::blue));
        // Those below it are covered, and what is not on the line is painted once.
        QCOMPARE(colourAt({{points, area}}, marked), QColor(Qt::black));
        points.features =
            render::FeatureSet::make(std::vector<render::Feature>{{u"p"_s, {}, test::pointAt(98.5, 0.5)}});
        QCOMPARE(colourAt({{area, points}}, test::screenAt(whole(), 98.5, 0.5)), QColor(Qt::blue));
        QCOMPARE(colourAt({{area, points}}, marked), QColor(Qt::black));
    }

    void areasFadeToANeutralGround()
    {
        render::Layer area = onlyBox({.fill = QColor(200, 0, 0), .hatch = Hatch::Dots, .hatchInk = Qt::black});
        const double zoom = whole().zoom;
        const auto fills = [&](double from, double to) {
            area.fading = render::Fading{.from = from, .to = to, .fill = QColor(0, 100, 0), .stroke = Qt::gray};
            return picturedBy({{area}}, whole());
        };
        const auto unfaded = fills(zoom, zoom + 1);
        QCOMPARE(unfaded->filled(QColor(200, 0, 0)).size(), std::size_t(1));
        QCOMPARE(std::ranges::count_if(unfaded->shapes, &PaintLog::Shape::hasPattern), 1);
        QCOMPARE(fills(zoom - 1, zoom + 1)->filled(QColor(100, 50, 0)).size(), std::size_t(1)); // halfway
        const auto faded = fills(zoom - 1, zoom);
        QCOMPARE(faded->filled(QColor(0, 100, 0)).size(), std::size_t(1));
        QCOMPARE(std::ranges::count_if(faded->shapes, &PaintLog::Shape::hasPattern), 0);
        QVERIFY(!faded->lined(Qt::gray).empty());
    }
};

ANJUNGAN_TEST(QApplication, GroundTest)
#include "ground_test.moc"
