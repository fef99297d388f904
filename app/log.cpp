// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log.h"

namespace anjungan::app {

Q_LOGGING_CATEGORY(appLog, "anjungan.app", QtWarningMsg)

} // namespace anjungan::app
