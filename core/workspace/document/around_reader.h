// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema.
Around readAround(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

/// Reports datasets that there are not, conditions with a parameter, which this page has not, and a page with its id.
void checkAround(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
