// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/classes/value_classes.h"

namespace anjungan::panels {

enum class Palette { Sequence, Diverging, Hazard };

/// Looks for so many classes from the least to the greatest; beyond what the palette has, its last one again.
/// `patterned`: each class differs from the next by a pattern too, which hazards do anyway.
std::vector<ClassLook> paletteLooks(Palette palette, std::size_t classes, bool patterned);

/// Of a diverging palette: `below` classes up to the middle and `above` beyond it, the strongest at both ends.
std::vector<ClassLook> divergingLooks(std::size_t below, std::size_t above, bool patterned);

} // namespace anjungan::panels
