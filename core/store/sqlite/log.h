// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::store {

/// How long SQL took, and what was published. Off unless it is asked for (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(storeLog)

} // namespace anjungan::store
