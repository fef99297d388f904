// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/interface_language.h"

#include <QApplication>

namespace anjungan::app {

/// The wall (`--kiosk`): a window on every screen, until the process is told to end. What goes wrong is shown on the
/// screen and tried again; it ends by itself for nothing but a wrong call. Returns the exit code.
int runWall(const Arguments &arguments, InterfaceLanguage &spoken, QApplication &application);

} // namespace anjungan::app
