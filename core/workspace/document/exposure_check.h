// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

namespace anjungan::workspace {

/// Checks what a schema cannot express about exposures: their ids differ from datasets', points and zones are datasets,
/// no two of their fields have the same name, and "classes" needs "class".
void checkExposures(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
