// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/classes/value_classes.h"

namespace anjungan::panels {

enum class Palette { Sequence, Diverging, Hazard };

/// Looks for `classes` classes from the least to the greatest; beyond the palette's number, its last one again.
/// `patterned`: neighbouring classes also differ by a pattern, as hazards always do.
std::vector<ClassLook> paletteLooks(Palette palette, std::size_t classes, bool patterned);

/// The looks of a diverging palette: `below` classes up to the middle and `above` beyond it, the strongest at both
/// ends.
std::vector<ClassLook> divergingLooks(std::size_t below, std::size_t above, bool patterned);

} // namespace anjungan::panels
