// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::query {

/// Questions and how long they took. Off unless it is asked for (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(queryLog)

} // namespace anjungan::query
