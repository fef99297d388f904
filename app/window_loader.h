// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace anjungan::app {

/// Runs a command that needs widgets out of the window module, which is looked for beside the program and then where an
/// installation puts it. The exit code; else the line for the user. No application object may exist.
std::expected<int, QString> runInWindowModule(int argc, char **argv);

} // namespace anjungan::app
