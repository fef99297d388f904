// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace anjungan::app {

/// Runs a command that needs widgets in the window module, which is searched beside the program and then in the
/// installation's folder. Returns the exit code, or a line for the user. No application object may exist.
[[nodiscard]] std::expected<int, QString> runInWindowModule(int argc, char **argv);

} // namespace anjungan::app
