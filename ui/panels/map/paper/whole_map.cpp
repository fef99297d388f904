// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/paper/whole_map.h"

#include "core/geo/web_mercator.h"
#include "ui/map/map_view.h"

namespace anjungan::panels {

namespace {

/// The margin around the areas that the camera may show, in degrees.
constexpr double limitMargin = 1.0;

/// `box`, extended to the north so that it is below the covered share of the view.
geo::Box withRoomAbove(geo::Box box, double covered)
{
    box.add(box.minX, box.maxY + (box.maxY - box.minY) * covered / (1 - covered));
    return box;
}

} // namespace

geo::Box degreesOf(const render::FeatureSet &features)
{
    geo::Box box;
    for (const geo::Point &corner :
         {geo::Point{features.box().minX, features.box().minY}, geo::Point{features.box().maxX, features.box().maxY}}) {
        const geo::Point degrees = geo::fromUnitSquare(corner);
        box.add(degrees.x, degrees.y);
    }
    return features.box().isEmpty() ? geo::Box{} : box;
}

geo::Box limitsAround(geo::Box areas)
{
    areas.add(areas.minX - limitMargin, areas.minY - limitMargin);
    areas.add(areas.maxX + limitMargin, areas.maxY + limitMargin);
    return areas;
}

void WholeMap::fit(const geo::Box &areas, double covered, map::MapView &view)
{
    const geo::Box withRoom = withRoomAbove(areas, covered);
    m_areas = geo::toUnitSquare(areas);
    m_withRoom = geo::toUnitSquare(withRoom);
    view.fit(withRoom);
}

} // namespace anjungan::panels
