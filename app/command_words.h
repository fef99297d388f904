// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"

namespace anjungan::app {

/// The line of a wrong call, which ends with 2.
Ending wrong(const QString &text);

/// Reads the positional arguments into `arguments`: the command and, for some commands, more.
[[nodiscard]] std::expected<void, Ending> readCommand(const QStringList &words, Arguments &arguments);

} // namespace anjungan::app
