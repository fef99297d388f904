// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema. `pointer` is the JSON pointer of the condition.
Attention readAttention(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

/// Checks what a schema cannot express: ids are unique; datasets, columns and pages that are named exist; nothing that
/// a condition asks depends on a page or on the conditions themselves.
void checkAttention(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
