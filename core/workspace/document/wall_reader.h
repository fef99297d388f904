// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema; its JSON pointer is "/wall".
Wall readWall(const QJsonObject &json, Mistakes &mistakes);

/// Checks what a schema cannot express: pages, conditions and parameters that are named exist, a page that is opened
/// for one key has it, screens are named once, and siaga has conditions to tell.
void checkWall(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
