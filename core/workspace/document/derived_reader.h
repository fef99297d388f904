// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema; `result` stays empty, since it depends on the datasets. `pointer` is the JSON
/// pointer of the derived dataset.
Derived readDerived(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

/// Checks what a schema cannot express: ids differ from those of datasets and exposures, and what a derivation needs to
/// know exists.
void checkDerived(const Workspace &workspace, Mistakes &mistakes);

} // namespace anjungan::workspace
