// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"

#include <QApplication>

namespace anjungan::app {

/// Exit codes of all commands, as DESIGN promises them to scripts.
enum ExitCode { allCurrent = 0, wrongCall = 2, someFailed = 3 };

/// Each runs a command to its end and returns the exit code. An application object exists.
int runSync(const Arguments &arguments);
int runStatus(const Arguments &arguments);
int runRender(const Arguments &arguments);
int runBundle(const Arguments &arguments);
int runWindow(const Arguments &arguments, QApplication &application);

} // namespace anjungan::app
