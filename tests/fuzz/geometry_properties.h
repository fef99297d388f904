// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

namespace anjungan::fuzz {

/// The ends rise and end with what they count, each part has a kind of its own, the positions are finite, the box is
/// theirs exactly, and the geometry is the same when it is written as WKB and read again.
void holdGeometry(const geo::Geometry &geometry);

bool isSame(const geo::Geometry &a, const geo::Geometry &b);

} // namespace anjungan::fuzz
