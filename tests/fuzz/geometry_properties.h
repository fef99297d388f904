// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

namespace anjungan::fuzz {

/// The ends are ascending and end with their count, each part has a kind, the positions are finite, the box is exactly
/// theirs, and the geometry is the same after writing it as WKB and reading it again.
void holdGeometry(const geo::Geometry &geometry);

bool isSame(const geo::Geometry &a, const geo::Geometry &b);

} // namespace anjungan::fuzz
