// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/log.h"

namespace anjungan::store {

Q_LOGGING_CATEGORY(storeLog, "anjungan.store", QtWarningMsg)

} // namespace anjungan::store
