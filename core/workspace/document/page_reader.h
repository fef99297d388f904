// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/page_spec.h"

namespace anjungan::workspace {

/// Converts JSON that fits the schema into a page, and checks its grid and the ids within it, but not what its panels
/// refer to.
PageSpec readPage(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
