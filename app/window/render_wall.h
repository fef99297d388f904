// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "core/query/query_service.h"

namespace anjungan::app {

/// Writes the frames of a wall for `pages`, as the screen would show them: the first of each page, or each one where
/// the file's name has "{slide}". Prints the paths or the error. Returns the exit code.
int renderWall(const Arguments &arguments, const workspace::Workspace &workspace, query::QueryService &queries,
               const QStringList &pages, const QString &language);

} // namespace anjungan::app
