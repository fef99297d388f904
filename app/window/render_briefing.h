// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "core/workspace/workspace.h"

namespace anjungan::app {

/// Writes the briefing that `arguments` name, in `language`; prints its path or the error. Returns the exit code.
int renderBriefing(const Arguments &arguments, const workspace::Workspace &workspace, const QString &language);

} // namespace anjungan::app
