// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Checks a document with the published JSON Schema (resources/schema/workspace.schema.json, embedded). True if it
/// fits; otherwise at least one mistake was added to `mistakes`.
[[nodiscard]] bool checkSchema(const QJsonObject &document, Mistakes &mistakes);

} // namespace anjungan::workspace
