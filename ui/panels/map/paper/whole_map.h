// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

namespace anjungan::map {
class MapView;
}

namespace anjungan::render {
class FeatureSet;
}

namespace anjungan::panels {

/// The box of the features, in degrees; empty if there are none.
geo::Box degreesOf(const render::FeatureSet &features);

/// What the camera of a map may show: its areas (a box of degrees) and a margin around them.
geo::Box limitsAround(geo::Box areas);

/// The view of a map that nobody has moved: all areas, with room for the widget over its upper edge.
class WholeMap
{
public:
    /// Shows `areas` (degrees) below the `covered` share of the view's height, from 0 to below 1.
    void fit(const geo::Box &areas, double covered, map::MapView &view);

    /// The box for paper of a view that shows `seen` (world): if that is the whole map, just the areas, since on paper
    /// nothing covers them.
    geo::Box onPaper(const geo::Box &seen) const { return seen == m_withRoom ? m_areas : seen; }

private:
    geo::Box m_areas;    ///< world
    geo::Box m_withRoom; ///< world
};

} // namespace anjungan::panels
