// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QHash>

namespace anjungan::workspace {

/// The fields of each dataset, by its id, that areas, exposures and panels name, each once, in that order.
[[nodiscard]] QHash<QString, QList<FieldUse>> fieldUses(const Workspace &workspace);

} // namespace anjungan::workspace
