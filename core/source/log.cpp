// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/log.h"

namespace anjungan::source {

Q_LOGGING_CATEGORY(sourceLog, "anjungan.source", QtWarningMsg)

} // namespace anjungan::source
