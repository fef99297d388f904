// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/painter.h"
#include "ui/theme/theme.h"

namespace anjungan::map {

/// The map's colours in a theme: water, the selected area's outline and the one that the keyboard is on.
render::Style mapStyle(const theme::Theme &theme);

} // namespace anjungan::map
