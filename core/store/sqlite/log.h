// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::store {

/// Slow SQL, and publishes. Off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(storeLog)

} // namespace anjungan::store
