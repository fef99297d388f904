// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::query {

/// Queries and their duration. Off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(queryLog)

} // namespace anjungan::query
