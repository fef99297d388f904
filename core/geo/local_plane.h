// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

namespace anjungan::geo {

/// Metres east and north of a place, on a plane that touches the WGS 84 ellipsoid there. Within 100 km of it distances
/// are right within 0.1 % between the 10th parallels: good for finding which of many things is nearest; how far that
/// is, geodesic.h tells exactly.
class LocalPlane
{
public:
    /// Degrees; the latitude is not beyond ±89°.
    explicit LocalPlane(Point origin);

    Point toMetres(Point degrees) const;
    Point toDegrees(Point metres) const;
    /// The box of degrees that holds everything within that distance.
    Box around(double metres) const;

private:
    Point m_origin;
    double m_perDegreeEast;
    double m_perDegreeNorth;
};

} // namespace anjungan::geo
