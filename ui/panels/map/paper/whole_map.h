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

/// Where features lie, in degrees; empty where there are none.
geo::Box degreesOf(const render::FeatureSet &features);

/// The camera stays on a map's areas (a box of degrees) and some room around them.
void limitTo(geo::Box areas, map::MapView &view);

/// What a view shows where nobody has moved it: all areas, and with room for what lies over its upper edge.
class WholeMap
{
public:
    /// Shows `areas` (degrees) below the `covered` share of the view's height, from 0 to below 1.
    void fit(const geo::Box &areas, double covered, map::MapView &view);

    /// What is to be on paper of a view that shows `seen` (world): all areas where that is all, for nothing lies over
    /// them there.
    geo::Box onPaper(const geo::Box &seen) const { return seen == m_withRoom ? m_areas : seen; }

private:
    geo::Box m_areas;    ///< world
    geo::Box m_withRoom; ///< world
};

} // namespace anjungan::panels
