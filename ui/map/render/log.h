// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::render {

/// Tiles that were painted, fetched or missed. Off unless it is asked for (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(mapLog)

} // namespace anjungan::render
