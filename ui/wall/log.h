// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace anjungan::wall {

/// What a wall had to do without: warnings are on, the rest is off by default (docs/command-line.md).
Q_DECLARE_LOGGING_CATEGORY(wallLog)

} // namespace anjungan::wall
