// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "app/interface_language.h"

#include <QApplication>

namespace anjungan::app {

/// The commands that need widgets; like those of app/commands.h, but with a QApplication. `language` is that of the
/// command line; a window and a picture may be in another one, which is then set.
int runRender(const Arguments &arguments, InterfaceLanguage &language);
int runWindow(const Arguments &arguments, InterfaceLanguage &language, QApplication &application);

} // namespace anjungan::app
