// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

namespace anjungan::app {

/// Sets the application's palette and style sheet from the theme, now and after each change of it.
void applyTheme(theme::Theme &theme);

} // namespace anjungan::app
