// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/briefing.h"
#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema. `pointer` is the JSON pointer of the briefing.
Briefing readBriefing(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

/// Checks what a schema cannot express: ids are unique; pages, panels, datasets, columns and parameters that are named
/// exist; an attention list has conditions to tell.
void checkBriefings(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
