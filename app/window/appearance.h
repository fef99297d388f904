// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace anjungan::app {

/// Gives the application the theme's palette and style sheet, now and whenever it changes.
void dress(theme::Theme &theme);

} // namespace anjungan::app
