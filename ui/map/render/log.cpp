// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/log.h"

namespace anjungan::render {

Q_LOGGING_CATEGORY(mapLog, "anjungan.map", QtWarningMsg)

} // namespace anjungan::render
