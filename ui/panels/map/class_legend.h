// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/legend_view.h"
#include "ui/panels/map/classes/value_classes.h"

namespace anjungan::panels {

/// A class in the legend of a chart, with the colour and pattern that maps give it.
[[nodiscard]] charts::LegendItem legendItem(const ValueClass &of);

} // namespace anjungan::panels
