// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"

#include <QApplication>

namespace anjungan::app {

/// The commands that need widgets; as those of app/commands.h, but a QApplication exists.
int runRender(const Arguments &arguments);
int runWindow(const Arguments &arguments, QApplication &application);

} // namespace anjungan::app
