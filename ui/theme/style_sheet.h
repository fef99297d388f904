// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QString>

namespace anjungan::theme {

/// The tokens as a palette for QApplication::setPalette.
QPalette palette(const Tokens &tokens);

/// Makes Qt's own widgets (menus, scroll bars, tables, combo boxes, line edits, tool tips) match the cards: for
/// QApplication::setStyleSheet, over the Fusion style. Set it again when the theme has changed.
QString styleSheet(const Theme &theme);

} // namespace anjungan::theme
