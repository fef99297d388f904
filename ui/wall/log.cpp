// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/log.h"

namespace anjungan::wall {

Q_LOGGING_CATEGORY(wallLog, "anjungan.wall", QtWarningMsg)

} // namespace anjungan::wall
