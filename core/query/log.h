// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::query {

/// Queries and their duration. Off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(queryLog)

/// Each statement with its values, as one JSON object: `sql` with question marks, and `values`.
Q_DECLARE_LOGGING_CATEGORY(statementLog)

} // namespace anjungan::query
