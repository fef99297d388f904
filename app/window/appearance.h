// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/choices.h"
#include "ui/theme/theme.h"

namespace anjungan::app {

/// The scheme that was chosen, or that of the desktop.
theme::Scheme schemeOf(settings::SchemeChoice choice);

/// Scheme, contrast and size as a person chose them. Where the scheme is to be the device's it follows the desktop from
/// now on.
void applyChoices(theme::Theme &theme, const settings::Choices &choices);

/// Sets the application's palette and style sheet from the theme, now and after each change of it.
void applyTheme(theme::Theme &theme);

} // namespace anjungan::app
