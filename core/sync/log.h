// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::sync {

/// Runs and syncs of datasets, with their way and reason. Off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(syncLog)

} // namespace anjungan::sync
