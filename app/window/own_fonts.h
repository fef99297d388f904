// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::app {
/// Makes the typefaces known that are in `folder` and returns how many files those were; what is no typeface is left
/// out with a line in the log. A folder that is not there has none. GUI thread, after the application object.
int addFonts(const QString &folder);

/// Does so with those that came with the program, in Qt's own folder `lib/fonts`: where a system has no packages of
/// typefaces. Qt reads them itself where it has no typefaces of the system either (platform "offscreen").
void addOwnFonts();
} // namespace anjungan::app
