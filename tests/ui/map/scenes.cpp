// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/scenes.h"

#include "core/geo/web_mercator.h"
#include "tests/ui/map/shapes.h"

namespace anjungan::test {

using namespace Qt::StringLiterals;

QFont labelFont()
{
    QFont font(u"Inter"_s);
    font.setPixelSize(12);
    return font;
}

std::shared_ptr<const render::Scene> smallScene()
{
    geo::Geometry west = polygon({box(98, 0, 99, 1), box(98.4, 0.4, 98.6, 0.6)});
    addPart(west, geo::Geometry::Kind::Polygons, {box(98.4, 1.2, 98.6, 1.4)});
    const std::vector<render::Feature> areas{{u"west"_s, u"West Side"_s, west},
                                             {u"east"_s, u"East Side"_s, polygon({box(99, 0, 100, 1)})}};
    render::Layer layer{.features = render::FeatureSet::make(areas), .symbols = {}, .symbolOf = {0, 1}, .labels = {}};
    layer.symbols = {{.fill = low, .stroke = Qt::white},
                     {.fill = high, .hatch = render::Hatch::Diagonal, .hatchInk = Qt::white, .stroke = Qt::white}};
    layer.labels = render::LabelLook{.font = labelFont(), .ink = Qt::black, .halo = Qt::white};
    layer.selectable = true;

    const std::vector<render::Feature> schools{{u"school"_s, u""_s, pointAt(99.5, 0.25)}};
    render::Layer points{.features = render::FeatureSet::make(schools), .symbols = {}, .symbolOf = {}, .labels = {}};
    points.symbols = {{.fill = Qt::blue, .radius = 5}};
    points.selectable = true;
    return std::make_shared<const render::Scene>(render::Scene{{layer, points}});
}

geo::Box smallBounds() { return {98, 0, 100, 1.4}; }

QPointF screenAt(const render::Viewport &viewport, double longitude, double latitude)
{
    const geo::Point world = geo::toUnitSquare(geo::Point{longitude, latitude});
    return viewport.toScreen({world.x, world.y});
}

} // namespace anjungan::test
