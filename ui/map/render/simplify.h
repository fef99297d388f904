// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"

#include <span>
#include <vector>

namespace anjungan::render {

/// Appends `path` (world) to `out` with every vertex moved to the nearest node of a grid of `cell`, repeats and
/// vertices on a straight line dropped. What happens to a vertex depends on itself and on its two neighbours only, so
/// that a border that two areas share stays the same in both. No vertex moves by more than cell/√2.
void snapPath(std::span<const geo::Point> path, double cell, std::vector<geo::Point> &out);

} // namespace anjungan::render
