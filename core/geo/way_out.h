// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <functional>
#include <optional>
#include <span>

namespace anjungan::geo {

/// The nearest place on the border of what the zones cover together: where two of them touch or overlap there is no way
/// out. Degrees; none if none of the zones has `from`. It looks no farther than `reach` metres, beyond which there is
/// none either: what was left out there could cover it. `stopped` ends the search early, also without a place.
///
/// A place is on the border if a step to one side of the outline (half a metre) leads out of every zone; so gaps and
/// slivers below a metre between neighbours, which are faults of drawing, are no way out.
[[nodiscard]] std::optional<Point> wayOut(std::span<const Geometry> zones, Point from, double reach,
                                          const std::function<bool()> &stopped = {});

} // namespace anjungan::geo
