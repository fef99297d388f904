// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/log.h"

namespace anjungan::sync {

Q_LOGGING_CATEGORY(syncLog, "anjungan.sync", QtWarningMsg)

} // namespace anjungan::sync
