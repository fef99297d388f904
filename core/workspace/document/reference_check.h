// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// Checks the references within a document: ids are unique; named sources, publishers, datasets, parameters and columns
/// exist. Fields are not checked: a dataset can have more than its workspace lists, and only the cache knows them.
void checkReferences(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
