// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// Checks a document by the published JSON Schema (resources/schema/workspace.schema.json, embedded). True where it
/// holds; else `mistakes` has got at least one.
bool checkSchema(const QJsonObject &document, Mistakes &mistakes);

} // namespace anjungan::workspace
