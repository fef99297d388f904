// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// Checks what the parts of a document say of each other: ids are unique; sources, publishers, datasets, parameters and
/// columns that are named are there. Fields are not checked: a dataset has more of them than its workspace names, and
/// only the cache knows which.
void checkReferences(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
