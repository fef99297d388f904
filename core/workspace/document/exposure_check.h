// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// What a schema cannot say of exposures: their ids are no datasets', points and zones are datasets, no two of their
/// fields have one name, an order of classes needs a class.
void checkExposures(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
