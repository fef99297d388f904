// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/options.h"

#include <QRandomGenerator>

namespace anjungan::sync {

double systemRandom() { return QRandomGenerator::global()->generateDouble(); }

} // namespace anjungan::sync
