// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::app {

/// What the program was started with. Off unless it is asked for (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(appLog)

} // namespace anjungan::app
