// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/log.h"

namespace anjungan::query {

Q_LOGGING_CATEGORY(queryLog, "anjungan.query", QtWarningMsg)
Q_LOGGING_CATEGORY(statementLog, "anjungan.query.statements", QtWarningMsg)

} // namespace anjungan::query
