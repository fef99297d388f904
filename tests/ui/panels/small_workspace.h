// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QByteArray>

namespace anjungan::test {

/// Three areas, a monthly dataset of two OPD, one that was never synced, and a page "uji" with a panel of each type and
/// some that cannot be answered.
workspace::Workspace smallWorkspace();

/// GeoJSON of its datasets "kabkota" (three squares side by side: 12.01, 12.02, 12.03 from west to east) and "nilai".
QByteArray smallAreas();
QByteArray smallValues();

} // namespace anjungan::test
