// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::app {

/// How the program was started. Off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(appLog)

} // namespace anjungan::app
