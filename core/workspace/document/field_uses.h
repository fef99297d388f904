// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// The fields of a dataset that areas, exposures and panels name, each once, in that order.
[[nodiscard]] QList<FieldUse> usesOf(const Dataset &dataset, const Workspace &workspace);

} // namespace anjungan::workspace
