// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::sync {

/// What is synced, in which way and why. Off unless it is asked for (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(syncLog)

} // namespace anjungan::sync
