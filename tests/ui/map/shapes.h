// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/feature_set.h"

namespace anjungan::test {

/// Positions in degrees.
using Path = std::vector<geo::Point>;

void addPart(geo::Geometry &geometry, geo::Geometry::Kind kind, const std::vector<Path> &paths);

/// A closed ring around a box of degrees.
Path box(double west, double south, double east, double north);

geo::Geometry polygon(const std::vector<Path> &rings);
geo::Geometry line(const Path &path);
geo::Geometry pointAt(double longitude, double latitude);

} // namespace anjungan::test
