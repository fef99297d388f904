// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace_loader.h"

#include <expected>

namespace anjungan::app {

/// Reads and checks a whole bundle and returns the workspace that it has. The error is lines for the user. Blocks for
/// as long as that takes: not on the UI thread.
[[nodiscard]] std::expected<Loaded, QStringList> workspaceOfBundle(const QString &file);

} // namespace anjungan::app
