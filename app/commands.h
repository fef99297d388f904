// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"

namespace anjungan::app {

/// Exit codes of all commands; scripts rely on them (docs/command-line.md).
enum ExitCode { allCurrent = 0, wrongCall = 2, someFailed = 3 };

/// Each function runs a command to its end and returns the exit code. A QCoreApplication must exist. The commands that
/// need widgets are in app/window.
int runSync(const Arguments &arguments);
int runStatus(const Arguments &arguments);
int runBundle(const Arguments &arguments);
int runCompliance(const Arguments &arguments);
int runCheck(const Arguments &arguments);
int runDescribe(const Arguments &arguments);
int runWatch(const Arguments &arguments); ///< sync --watch: until the process is asked to end

} // namespace anjungan::app
