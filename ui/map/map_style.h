// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/painter.h"
#include "ui/theme/theme.h"

namespace anjungan::map {

/// The map's colours in a theme: water, and the outlines of the selected and the focused area.
render::Style mapStyle(const theme::Theme &theme);

} // namespace anjungan::map
